/**
 * Every request that the server answers, as plain data: no schema library is loaded with it, so
 * the studio's first page can hold it. Bodies and answers are in `contract.ts`, and what each does is in
 * `summaries.ts`: nobody who films loads either.
 *
 * [Note: Access is part of the contract] Who may call an endpoint stands beside its path. The
 * server refuses what is not listed here, and the test of every route with every kind of caller
 * is made from this table, so a new route cannot be forgotten.
 */
import type { Role } from "../domain/role"

/**
 * Who may call.
 * - `anyone`: no session needed.
 * - `signed-in`: any coordinator or contributor; the answer depends on who asks.
 * - `coordinator`: a coordinator; where the path names something, one of its campaign.
 * - `contributor`: a contributor, for her own things only.
 * - `member`: a coordinator of the campaign, or the contributor whose thing it is.
 */
export type Access = "anyone" | "signed-in" | "coordinator" | "contributor" | "member"

/**
 * What answers.
 * - `json`: a handler with a body and an answer described in the contract.
 * - `tus`, `file`, `stream`: an engine that works on Node's own request and response.
 */
export type Engine = "json" | "tus" | "file" | "stream"

export type Method = "get" | "post" | "put" | "patch" | "delete" | "head" | "options"

export type Endpoint = {
  readonly method: Method
  /** Path with its parameters in braces, as OpenAPI writes them. */
  readonly path: `/api/${string}`
  readonly access: Access
  readonly engine: Engine
  /** The least role that a coordinator needs in the campaign of what the path names. */
  readonly role: Role
}

/** Most of what a coordinator asks for changes the campaign. */
const DEFAULT_ROLE: Role = "editor"

const json = <const M extends Method, const P extends `/api/${string}`, const A extends Access>(
  method: M,
  path: P,
  access: A,
  role: Role = DEFAULT_ROLE,
) => ({ method, path, access, engine: "json", role }) as const

const raw = <
  const E extends Exclude<Engine, "json">,
  const M extends Method,
  const P extends `/api/${string}`,
  const A extends Access,
>(
  engine: E,
  method: M,
  path: P,
  access: A,
  role: Role = DEFAULT_ROLE,
) => ({ method, path, access, engine, role }) as const

export const endpoints = {
  readHealth: json("get", "/api/health", "anyone"),

  // Who is there
  readSession: json("get", "/api/session", "anyone"),
  signIn: json("post", "/api/session", "anyone"),
  signOut: json("delete", "/api/session", "anyone"),
  checkLink: json("post", "/api/links/check", "anyone"),
  setUp: json("post", "/api/set-up", "anyone"),
  resetPassword: json("post", "/api/password", "anyone"),
  enter: json("post", "/api/enter", "anyone"),
  enterByCode: json("post", "/api/enter-by-code", "anyone"),

  // Campaigns and their lines
  listCampaigns: json("get", "/api/campaigns", "coordinator"),
  createCampaign: json("post", "/api/campaigns", "coordinator"),
  readBoardChanges: json("get", "/api/campaigns/{campaignId}/changes/{version}", "coordinator", "reviewer"),
  readBoard: json("get", "/api/campaigns/{campaignId}", "coordinator", "reviewer"),
  updateCampaign: json("patch", "/api/campaigns/{campaignId}", "coordinator"),
  chooseReference: json("put", "/api/campaigns/{campaignId}/reference", "coordinator"),
  copyCampaign: json("post", "/api/campaigns/{campaignId}/copies", "coordinator"),
  startTrial: json("post", "/api/campaigns/{campaignId}/trials", "coordinator"),
  leaveTrial: json("delete", "/api/trial", "contributor"),
  deleteCampaign: json("delete", "/api/campaigns/{campaignId}", "coordinator", "owner"),
  addLine: json("post", "/api/campaigns/{campaignId}/lines", "coordinator"),
  orderLines: json("put", "/api/campaigns/{campaignId}/line-order", "coordinator"),
  updateLine: json("patch", "/api/lines/{lineId}", "coordinator"),
  editScript: json("post", "/api/campaigns/{campaignId}/script-edits", "coordinator"),
  deleteLine: json("delete", "/api/lines/{lineId}", "coordinator"),

  // People
  addContributor: json("post", "/api/campaigns/{campaignId}/contributors", "coordinator"),
  importContributors: json("post", "/api/campaigns/{campaignId}/contributors/import", "coordinator"),
  changeSpeakers: json("put", "/api/campaigns/{campaignId}/speakers", "coordinator"),
  removeContributors: json("post", "/api/campaigns/{campaignId}/contributors/removal", "coordinator"),
  updateContributor: json("patch", "/api/contributors/{contributorId}", "coordinator"),
  deleteContributor: json("delete", "/api/contributors/{contributorId}", "coordinator"),
  makePersonalLink: json("post", "/api/contributors/{contributorId}/links", "coordinator"),
  revokePersonalLinks: json("delete", "/api/contributors/{contributorId}/links", "coordinator"),
  confirmContributor: json("post", "/api/contributors/{contributorId}/confirmation", "coordinator"),

  // One link for a whole group
  makeOpenLink: json("post", "/api/campaigns/{campaignId}/open-link", "coordinator"),
  readOpenLink: json("get", "/api/campaigns/{campaignId}/open-link", "coordinator"),
  updateOpenLink: json("patch", "/api/campaigns/{campaignId}/open-link", "coordinator"),
  revokeOpenLink: json("delete", "/api/campaigns/{campaignId}/open-link", "coordinator"),
  readOpenDoor: json("post", "/api/open-door/read", "anyone"),
  comeByOpenDoor: json("post", "/api/open-door/people", "anyone"),
  askForLink: json("post", "/api/open-door/link-requests", "anyone"),

  // Coordinators of a campaign
  inviteCoordinator: json("post", "/api/campaigns/{campaignId}/invitations", "coordinator", "owner"),
  withdrawInvitation: json("delete", "/api/invitations/{invitationId}", "coordinator", "owner"),
  readInvitation: json("post", "/api/invitations/read", "anyone"),
  joinCampaign: json("post", "/api/invitations/join", "coordinator"),
  signUpAndJoin: json("post", "/api/invitations/sign-up", "anyone"),
  changeRole: json("put", "/api/campaigns/{campaignId}/coordinators/{coordinatorId}", "coordinator", "owner"),
  removeCoordinator: json(
    "delete",
    "/api/campaigns/{campaignId}/coordinators/{coordinatorId}",
    "coordinator",
    "owner",
  ),
  leaveCampaign: json("delete", "/api/campaigns/{campaignId}/own-seat", "coordinator", "reviewer"),
  readActivity: json("get", "/api/campaigns/{campaignId}/activity/{before}", "coordinator", "reviewer"),

  // What is written to them
  readCorrespondence: json("get", "/api/campaigns/{campaignId}/correspondence", "coordinator", "reviewer"),
  updateCorrespondence: json("patch", "/api/campaigns/{campaignId}/correspondence", "coordinator"),
  previewNotice: json("post", "/api/campaigns/{campaignId}/notices/preview", "coordinator"),
  tryNotice: json("post", "/api/campaigns/{campaignId}/notices/trial", "coordinator"),
  sendNotices: json("post", "/api/campaigns/{campaignId}/notices", "coordinator"),
  retryNotice: json("post", "/api/notices/{noticeId}/retries", "coordinator"),
  stopReminders: json("post", "/api/quiet", "anyone"),

  // The clip that welcomes them. Its files are "clip.mp4" and "poster.jpg".
  startWelcomeUpload: raw("tus", "post", "/api/campaigns/{campaignId}/welcome-uploads", "coordinator"),
  describeWelcomeClip: json("patch", "/api/campaigns/{campaignId}/welcome-clips/{clipId}", "coordinator"),
  removeWelcomeClip: json("delete", "/api/campaigns/{campaignId}/welcome-clips/{clipId}", "coordinator"),
  readWelcomeFile: raw(
    "file",
    "get",
    "/api/campaigns/{campaignId}/welcome-clips/{clipId}/{welcomeFile}",
    "coordinator",
    "reviewer",
  ),

  // Sharing the text out. A claim names a line of her own campaign, and may find that it is another's.
  decideProposal: json("put", "/api/lines/{lineId}/proposals/{contributorId}", "coordinator"),
  readScript: json("get", "/api/script", "contributor"),
  claimLine: json("put", "/api/claims/{claimedLineId}", "contributor"),
  releaseLine: json("delete", "/api/claims/{claimedLineId}", "contributor"),
  proposeWording: json("put", "/api/claims/{claimedLineId}/wording", "contributor"),
  withdrawWording: json("delete", "/api/claims/{claimedLineId}/wording", "contributor"),

  // The contributor
  readPushKey: json("get", "/api/push-key", "contributor"),
  keepPushSubscription: json("put", "/api/devices/{deviceId}/push", "contributor"),
  removePushSubscription: json("delete", "/api/devices/{deviceId}/push", "contributor"),
  markMessageRead: json("put", "/api/messages/{messageId}/reading", "contributor"),
  readBrief: json("get", "/api/brief", "contributor"),
  // It names nothing: whoever asks can get the picture of her own campaign only.
  readReference: raw("file", "get", "/api/brief/reference.jpg", "contributor"),
  readOwnWelcome: raw("file", "get", "/api/brief/welcome/{welcomeFile}", "contributor"),
  makeTransferCode: json("post", "/api/transfer-codes", "contributor"),
  reportDevice: json("put", "/api/devices/{deviceId}", "contributor"),

  // Submissions
  startUpload: raw("tus", "post", "/api/uploads", "contributor"),
  describeUploads: raw("tus", "options", "/api/uploads", "contributor"),
  readUpload: raw("tus", "head", "/api/uploads/{uploadId}", "contributor"),
  continueUpload: raw("tus", "patch", "/api/uploads/{uploadId}", "contributor"),
  cancelUpload: raw("tus", "delete", "/api/uploads/{uploadId}", "contributor"),
  // Sealed files: docs/sealed-file.md
  startSealedUpload: raw("tus", "post", "/api/campaigns/{campaignId}/sealed-uploads", "coordinator"),
  // Any other clip, said by a coordinator to be somebody's take of a line. Gone on with as a sealed one is.
  startBroughtUpload: raw("tus", "post", "/api/campaigns/{campaignId}/brought-uploads", "coordinator"),
  readSealedUpload: raw("tus", "head", "/api/sealed-uploads/{uploadId}", "coordinator"),
  continueSealedUpload: raw("tus", "patch", "/api/sealed-uploads/{uploadId}", "coordinator"),
  reviewSubmission: json("post", "/api/submissions/{takeId}/reviews", "coordinator", "reviewer"),
  movePoints: json("put", "/api/submissions/{takeId}/points", "coordinator", "reviewer"),
  readProxy: raw("file", "get", "/api/submissions/{takeId}/proxy.mp4", "member", "reviewer"),
  readPoster: raw("file", "get", "/api/submissions/{takeId}/poster.jpg", "member", "reviewer"),

  // The film
  renderFilm: json("post", "/api/campaigns/{campaignId}/films", "coordinator"),
  updateFilmSettings: json("patch", "/api/campaigns/{campaignId}/film-settings", "coordinator"),
  cancelFilm: json("delete", "/api/films/{filmId}", "coordinator"),
  readFilm: raw("file", "get", "/api/films/{filmId}/film.mp4", "coordinator", "reviewer"),
  readFilmPoster: raw("file", "get", "/api/films/{filmId}/poster.jpg", "coordinator", "reviewer"),
  readFilmSubtitles: raw("file", "get", "/api/films/{filmId}/subtitles.srt", "coordinator", "reviewer"),
  readMusic: raw("file", "get", "/api/campaigns/{campaignId}/music", "coordinator", "reviewer"),
  sendMusic: raw("file", "put", "/api/campaigns/{campaignId}/music/{musicName}", "coordinator"),
  sendLogo: raw("file", "put", "/api/campaigns/{campaignId}/logos/{logoName}", "coordinator"),
  readLogo: raw("file", "get", "/api/campaigns/{campaignId}/logos/{logoName}", "coordinator", "reviewer"),
  readArchive: raw("file", "get", "/api/campaigns/{campaignId}/archive.zip", "coordinator"),
  readFilmTrack: raw("file", "get", "/api/films/{filmId}/tracks/{track}", "coordinator", "reviewer"),
  publishFilm: json("put", "/api/campaigns/{campaignId}/premiere", "coordinator"),

  // Subtitles. A track is a language's tag and the kind of file: "pt-BR.vtt".
  readSubtitles: json("get", "/api/campaigns/{campaignId}/subtitles", "coordinator", "reviewer"),
  addSubtitleLanguage: json(
    "put",
    "/api/campaigns/{campaignId}/subtitle-languages/{language}",
    "coordinator",
  ),
  removeSubtitleLanguage: json(
    "delete",
    "/api/campaigns/{campaignId}/subtitle-languages/{language}",
    "coordinator",
  ),
  translateLine: json("put", "/api/lines/{lineId}/translations/{language}", "coordinator"),
  editSubtitles: json("put", "/api/lines/{lineId}/subtitles/{language}", "coordinator"),

  // The public page
  readPremiere: json("get", "/api/premieres/{slug}", "anyone"),
  readPremiereFilm: raw("file", "get", "/api/premieres/{slug}/film.mp4", "anyone"),
  readPremiereSubtitles: raw("file", "get", "/api/premieres/{slug}/subtitles.vtt", "anyone"),
  readPremiereTrack: raw("file", "get", "/api/premieres/{slug}/tracks/{track}", "anyone"),
  readPremierePoster: raw("file", "get", "/api/premieres/{slug}/poster.jpg", "anyone"),

  // Live
  followEvents: raw("stream", "get", "/api/events", "signed-in"),
  readOpenApi: json("get", "/api/openapi.json", "anyone"),
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof endpoints
export type JsonEndpointName = {
  [Name in EndpointName]: (typeof endpoints)[Name]["engine"] extends "json" ? Name : never
}[EndpointName]

/** The path of an endpoint with its parameters filled in, each escaped. */
export const pathOf = (name: EndpointName, params: Readonly<Record<string, string>> = {}): string =>
  endpoints[name].path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = params[key]
    if (value === undefined) throw new RangeError(`The path of ${name} needs ${key}`)
    return encodeURIComponent(value)
  })
