/** Bodies and answers of every JSON endpoint: schemas bound to `endpoints.ts`. Server side only; the app takes types. */
import { createRoute, z } from "@hono/zod-openapi"
import * as boards from "./board-schemas"
import * as people from "./contributor-schemas"
import * as coordination from "./coordination-schemas"
import * as copies from "./copy-schemas"
import { endpoints, type JsonEndpointName } from "./endpoints"
import * as films from "./film-schemas"
import * as notices from "./notice-schemas"
import * as openLinks from "./open-link-schemas"
import * as push from "./push-schemas"
import * as reviewSchemas from "./review-schemas"
import * as schemas from "./schemas"
import * as script from "./script-schemas"
import * as subtitles from "./subtitle-schemas"
import { summaries } from "./summaries"

const id = z.uuid().lowercase()
const campaign = z.object({ campaignId: id })
const line = z.object({ lineId: id })
const contributor = z.object({ contributorId: id })
const claim = z.object({ claimedLineId: id })
const take = z.object({ takeId: id })
const device = z.object({ deviceId: id })
const notice = z.object({ noticeId: id })
const film = z.object({ filmId: id })
/** What follows `/p/` in the address of a public page. */
const premiere = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,80}$/) })

const content = <Schema extends z.ZodType>(schema: Schema) => ({ "application/json": { schema } }) as const
const body = <Schema extends z.ZodType>(schema: Schema) =>
  ({ content: content(schema), required: true }) as const

/** A body that may be left out: nothing in it is needed. */
const bodyOrNone = <Schema extends z.ZodType>(schema: Schema) =>
  ({ content: content(schema), required: false }) as const

const failure = { description: "Refused: the code says why.", content: content(schemas.Failure) } as const
const answer = <Schema extends z.ZodType>(schema: Schema) =>
  ({ 200: { description: "Done.", content: content(schema) }, "4XX": failure, "5XX": failure }) as const

const route = <Name extends JsonEndpointName>(name: Name) => {
  const { method, path, access } = endpoints[name] as (typeof endpoints)[Name]
  return { operationId: name, method, path, summary: summaries[name], "x-access": access } as const
}

export const contract = {
  readHealth: createRoute({ ...route("readHealth"), responses: answer(schemas.Health) }),

  readSession: createRoute({ ...route("readSession"), responses: answer(schemas.Session) }),
  signIn: createRoute({
    ...route("signIn"),
    request: { body: body(schemas.SignIn) },
    responses: answer(schemas.Session),
  }),
  signOut: createRoute({ ...route("signOut"), responses: answer(schemas.Done) }),
  checkLink: createRoute({
    ...route("checkLink"),
    request: { body: body(schemas.Token) },
    responses: answer(schemas.LinkState),
  }),
  setUp: createRoute({
    ...route("setUp"),
    request: { body: body(schemas.SetUp) },
    responses: answer(schemas.Session),
  }),
  resetPassword: createRoute({
    ...route("resetPassword"),
    request: { body: body(schemas.ResetPassword) },
    responses: answer(schemas.Session),
  }),
  enter: createRoute({
    ...route("enter"),
    request: { body: body(schemas.Token) },
    responses: answer(schemas.Session),
  }),
  enterByCode: createRoute({
    ...route("enterByCode"),
    request: { body: body(schemas.TypedCode) },
    responses: answer(schemas.Session),
  }),

  listCampaigns: createRoute({
    ...route("listCampaigns"),
    responses: answer(z.array(schemas.CampaignSummary)),
  }),
  createCampaign: createRoute({
    ...route("createCampaign"),
    request: { body: body(schemas.NewCampaign) },
    responses: answer(schemas.Campaign),
  }),
  readBoardChanges: createRoute({
    ...route("readBoardChanges"),
    request: { params: campaign.extend({ version: boards.BoardVersion }) },
    responses: answer(boards.BoardChanges),
  }),
  readBoard: createRoute({
    ...route("readBoard"),
    request: { params: campaign },
    responses: answer(boards.Board),
  }),
  updateCampaign: createRoute({
    ...route("updateCampaign"),
    request: { params: campaign, body: body(schemas.CampaignPatch) },
    responses: answer(schemas.Campaign),
  }),
  chooseReference: createRoute({
    ...route("chooseReference"),
    request: { params: campaign, body: body(schemas.ReferenceChoice) },
    responses: answer(schemas.Done),
  }),
  deleteCampaign: createRoute({
    ...route("deleteCampaign"),
    request: { params: campaign },
    responses: answer(schemas.Done),
  }),
  copyCampaign: createRoute({
    ...route("copyCampaign"),
    request: { params: campaign, body: body(copies.CampaignCopy) },
    responses: answer(schemas.Campaign),
  }),
  startTrial: createRoute({
    ...route("startTrial"),
    request: { params: campaign },
    responses: answer(people.PersonalLink),
  }),
  leaveTrial: createRoute({ ...route("leaveTrial"), responses: answer(schemas.Done) }),
  addLine: createRoute({
    ...route("addLine"),
    request: { params: campaign, body: body(schemas.NewLine) },
    responses: answer(schemas.Line),
  }),
  orderLines: createRoute({
    ...route("orderLines"),
    request: { params: campaign, body: body(schemas.LineOrder) },
    responses: answer(schemas.Done),
  }),
  updateLine: createRoute({
    ...route("updateLine"),
    request: { params: line, body: body(schemas.LinePatch) },
    responses: answer(schemas.Line),
  }),
  deleteLine: createRoute({
    ...route("deleteLine"),
    request: { params: line },
    responses: answer(schemas.Done),
  }),

  editScript: createRoute({
    ...route("editScript"),
    request: { params: campaign, body: body(script.ScriptEdit) },
    responses: answer(schemas.Done),
  }),
  decideProposal: createRoute({
    ...route("decideProposal"),
    request: { params: line.extend(contributor.shape), body: body(script.ProposalDecision) },
    responses: answer(schemas.Done),
  }),
  readScript: createRoute({ ...route("readScript"), responses: answer(script.SharedScript) }),
  claimLine: createRoute({
    ...route("claimLine"),
    request: { params: claim },
    responses: answer(schemas.Done),
  }),
  releaseLine: createRoute({
    ...route("releaseLine"),
    request: { params: claim },
    responses: answer(schemas.Done),
  }),
  proposeWording: createRoute({
    ...route("proposeWording"),
    request: { params: claim, body: body(script.NewProposal) },
    responses: answer(schemas.Done),
  }),
  withdrawWording: createRoute({
    ...route("withdrawWording"),
    request: { params: claim },
    responses: answer(schemas.Done),
  }),

  addContributor: createRoute({
    ...route("addContributor"),
    request: { params: campaign, body: body(people.NewContributor) },
    responses: answer(people.Contributor),
  }),
  importContributors: createRoute({
    ...route("importContributors"),
    request: { params: campaign, body: body(people.PeopleImport) },
    responses: answer(people.PeopleNamed),
  }),
  changeSpeakers: createRoute({
    ...route("changeSpeakers"),
    request: { params: campaign, body: body(people.SpeakerChanges) },
    responses: answer(schemas.Done),
  }),
  removeContributors: createRoute({
    ...route("removeContributors"),
    request: { params: campaign, body: body(people.PeopleRemoval) },
    responses: answer(people.PeopleNamed),
  }),
  updateContributor: createRoute({
    ...route("updateContributor"),
    request: { params: contributor, body: body(people.ContributorPatch) },
    responses: answer(people.Contributor),
  }),
  deleteContributor: createRoute({
    ...route("deleteContributor"),
    request: { params: contributor },
    responses: answer(schemas.Done),
  }),
  makePersonalLink: createRoute({
    ...route("makePersonalLink"),
    request: { params: contributor },
    responses: answer(people.PersonalLink),
  }),
  revokePersonalLinks: createRoute({
    ...route("revokePersonalLinks"),
    request: { params: contributor },
    responses: answer(schemas.Done),
  }),

  confirmContributor: createRoute({
    ...route("confirmContributor"),
    request: { params: contributor },
    responses: answer(schemas.Done),
  }),
  makeOpenLink: createRoute({
    ...route("makeOpenLink"),
    request: { params: campaign },
    responses: answer(openLinks.OpenLinkAddress),
  }),
  readOpenLink: createRoute({
    ...route("readOpenLink"),
    request: { params: campaign },
    responses: answer(openLinks.OpenLinkAddress),
  }),
  updateOpenLink: createRoute({
    ...route("updateOpenLink"),
    request: { params: campaign, body: body(openLinks.OpenLinkChoice) },
    responses: answer(schemas.Done),
  }),
  revokeOpenLink: createRoute({
    ...route("revokeOpenLink"),
    request: { params: campaign },
    responses: answer(schemas.Done),
  }),
  readOpenDoor: createRoute({
    ...route("readOpenDoor"),
    request: { body: body(schemas.Token) },
    responses: answer(openLinks.OpenDoor),
  }),
  comeByOpenDoor: createRoute({
    ...route("comeByOpenDoor"),
    request: { body: body(openLinks.Joiner) },
    responses: answer(people.PersonalLink),
  }),
  askForLink: createRoute({
    ...route("askForLink"),
    request: { body: body(openLinks.LinkRequest) },
    responses: answer(schemas.Done),
  }),

  inviteCoordinator: createRoute({
    ...route("inviteCoordinator"),
    request: { params: campaign, body: body(coordination.NewInvitation) },
    responses: answer(coordination.InvitationLink),
  }),
  withdrawInvitation: createRoute({
    ...route("withdrawInvitation"),
    request: { params: z.object({ invitationId: id }) },
    responses: answer(schemas.Done),
  }),
  readInvitation: createRoute({
    ...route("readInvitation"),
    request: { body: body(schemas.Token) },
    responses: answer(coordination.InvitationFacts),
  }),
  joinCampaign: createRoute({
    ...route("joinCampaign"),
    request: { body: body(schemas.Token) },
    responses: answer(coordination.Joined),
  }),
  signUpAndJoin: createRoute({
    ...route("signUpAndJoin"),
    request: { body: body(schemas.SetUp) },
    responses: answer(coordination.SignedUp),
  }),
  changeRole: createRoute({
    ...route("changeRole"),
    request: { params: campaign.extend({ coordinatorId: id }), body: body(coordination.RoleChoice) },
    responses: answer(schemas.Done),
  }),
  removeCoordinator: createRoute({
    ...route("removeCoordinator"),
    request: { params: campaign.extend({ coordinatorId: id }) },
    responses: answer(schemas.Done),
  }),
  leaveCampaign: createRoute({
    ...route("leaveCampaign"),
    request: { params: campaign },
    responses: answer(schemas.Done),
  }),
  readActivity: createRoute({
    ...route("readActivity"),
    request: { params: campaign.extend({ before: coordination.ActivityCursor }) },
    responses: answer(z.array(coordination.Activity)),
  }),

  readCorrespondence: createRoute({
    ...route("readCorrespondence"),
    request: { params: campaign },
    responses: answer(notices.Correspondence),
  }),
  updateCorrespondence: createRoute({
    ...route("updateCorrespondence"),
    request: { params: campaign, body: body(notices.CorrespondencePatch) },
    responses: answer(schemas.Done),
  }),
  previewNotice: createRoute({
    ...route("previewNotice"),
    request: { params: campaign, body: body(notices.NoticeDraft) },
    responses: answer(notices.NoticePreview),
  }),
  tryNotice: createRoute({
    ...route("tryNotice"),
    request: { params: campaign, body: body(notices.NoticeDraft) },
    responses: answer(schemas.Done),
  }),
  sendNotices: createRoute({
    ...route("sendNotices"),
    request: { params: campaign, body: body(notices.NoticeOrder) },
    responses: answer(schemas.Done),
  }),
  retryNotice: createRoute({
    ...route("retryNotice"),
    request: { params: notice },
    responses: answer(schemas.Done),
  }),
  stopReminders: createRoute({
    ...route("stopReminders"),
    request: { body: body(schemas.Token) },
    responses: answer(schemas.Done),
  }),

  readPushKey: createRoute({ ...route("readPushKey"), responses: answer(push.PushKey) }),
  keepPushSubscription: createRoute({
    ...route("keepPushSubscription"),
    request: { params: device, body: body(push.PushSubscription) },
    responses: answer(schemas.Done),
  }),
  removePushSubscription: createRoute({
    ...route("removePushSubscription"),
    request: { params: device },
    responses: answer(schemas.Done),
  }),
  markMessageRead: createRoute({
    ...route("markMessageRead"),
    request: { params: z.object({ messageId: id }) },
    responses: answer(schemas.Done),
  }),
  readBrief: createRoute({ ...route("readBrief"), responses: answer(schemas.Brief) }),
  makeTransferCode: createRoute({
    ...route("makeTransferCode"),
    responses: answer(schemas.TransferCode),
  }),
  reportDevice: createRoute({
    ...route("reportDevice"),
    request: { params: device, body: body(schemas.DeviceReport) },
    responses: answer(schemas.Done),
  }),

  reviewSubmission: createRoute({
    ...route("reviewSubmission"),
    request: { params: take, body: body(reviewSchemas.NewReview) },
    responses: answer(reviewSchemas.DeskSubmission),
  }),
  movePoints: createRoute({
    ...route("movePoints"),
    request: { params: take, body: body(reviewSchemas.NewPoints) },
    responses: answer(reviewSchemas.DeskSubmission),
  }),

  renderFilm: createRoute({
    ...route("renderFilm"),
    request: { params: campaign, body: bodyOrNone(films.FilmOrder) },
    responses: answer(films.Film),
  }),
  updateFilmSettings: createRoute({
    ...route("updateFilmSettings"),
    request: { params: campaign, body: body(films.FilmSettingsPatch) },
    responses: answer(films.FilmSettings),
  }),
  cancelFilm: createRoute({
    ...route("cancelFilm"),
    request: { params: film },
    responses: answer(schemas.Done),
  }),
  readSubtitles: createRoute({
    ...route("readSubtitles"),
    request: { params: campaign },
    responses: answer(subtitles.Subtitles),
  }),
  addSubtitleLanguage: createRoute({
    ...route("addSubtitleLanguage"),
    request: { params: campaign.extend({ language: subtitles.LanguageTag }) },
    responses: answer(schemas.Done),
  }),
  removeSubtitleLanguage: createRoute({
    ...route("removeSubtitleLanguage"),
    request: { params: campaign.extend({ language: subtitles.LanguageTag }) },
    responses: answer(schemas.Done),
  }),
  translateLine: createRoute({
    ...route("translateLine"),
    request: { params: line.extend({ language: subtitles.LanguageTag }), body: body(subtitles.Translation) },
    responses: answer(schemas.Done),
  }),
  editSubtitles: createRoute({
    ...route("editSubtitles"),
    request: { params: line.extend({ language: subtitles.LanguageTag }), body: body(subtitles.SubtitleEdit) },
    responses: answer(schemas.Done),
  }),
  publishFilm: createRoute({
    ...route("publishFilm"),
    request: { params: campaign, body: body(films.PremiereChoice) },
    responses: answer(schemas.Done),
  }),

  readPremiere: createRoute({
    ...route("readPremiere"),
    request: { params: premiere },
    responses: answer(films.Premiere),
  }),

  readOpenApi: createRoute({
    ...route("readOpenApi"),
    responses: answer(z.looseObject({ openapi: z.string() })),
  }),
} as const satisfies Record<JsonEndpointName, unknown>

/** What a request to an endpoint holds and what its answer is, as types only. */
export type Contract = typeof contract

type ParamsOf<Route> = Route extends { request: { params: infer P extends z.ZodType } }
  ? z.input<P>
  : undefined
type BodyOf<Route> = Route extends {
  request: {
    body: {
      required: infer IsNeeded
      content: { "application/json": { schema: infer B extends z.ZodType } }
    }
  }
}
  ? z.input<B> | (IsNeeded extends true ? never : undefined)
  : undefined
type AnswerOf<Route> = Route extends {
  responses: { 200: { content: { "application/json": { schema: infer A extends z.ZodType } } } }
}
  ? z.output<A>
  : never

/** Parameters in the path of an endpoint. */
export type Params<Name extends JsonEndpointName> = ParamsOf<Contract[Name]>
/** Body of a request to an endpoint. */
export type Body<Name extends JsonEndpointName> = BodyOf<Contract[Name]>
/** What an endpoint answers when it agrees. */
export type Answer<Name extends JsonEndpointName> = AnswerOf<Contract[Name]>
