/** The shapes of `schemas.ts` as types, for those who must not load a schema library. */
import type { z } from "zod"
import type * as boards from "./board-schemas"
import type * as consents from "./consent-schemas"
import type * as people from "./contributor-schemas"
import type * as coordination from "./coordination-schemas"
import type * as film from "./film-schemas"
import type * as notices from "./notice-schemas"
import type * as openLinks from "./open-link-schemas"
import type * as reviewSchemas from "./review-schemas"
import type * as schemas from "./schemas"
import type * as script from "./script-schemas"
import type * as subtitles from "./subtitle-schemas"
import type * as unison from "./unison-schemas"
import type * as welcome from "./welcome-schemas"

export type SessionShape = z.output<typeof schemas.Session>
export type CampaignShape = z.output<typeof schemas.Campaign>
export type CampaignSummary = z.output<typeof schemas.CampaignSummary>
export type LineShape = z.output<typeof schemas.Line>
export type ContributorShape = z.output<typeof people.Contributor>
export type SubmissionShape = z.output<typeof reviewSchemas.Submission>
export type DeskSubmissionShape = z.output<typeof reviewSchemas.DeskSubmission>
export type ReviewShape = z.output<typeof reviewSchemas.Review>
export type ReviewNoteShape = z.output<typeof reviewSchemas.ReviewNote>
export type FilmShape = z.output<typeof film.Film>
export type FilmSettingsShape = z.output<typeof film.FilmSettings>
export type PremiereShape = z.output<typeof film.Premiere>
export type BoardShape = z.output<typeof boards.Board>
/** What has changed from one board to another: see `board-delta.ts`. */
export type BoardDelta = z.output<typeof boards.BoardDelta>
export type BriefLineShape = z.output<typeof schemas.BriefLine>
export type BriefShape = z.output<typeof schemas.Brief>
export type DeviceShape = z.output<typeof schemas.Device>
export type DeviceReport = z.output<typeof schemas.DeviceReport>
export type TransferCodeShape = z.output<typeof schemas.TransferCode>
export type FailureShape = z.output<typeof schemas.Failure>
export type CampaignCoordinatorShape = z.output<typeof coordination.CampaignCoordinator>
export type InvitationShape = z.output<typeof coordination.Invitation>
export type InvitationFacts = z.output<typeof coordination.InvitationFacts>
export type ActivityShape = z.output<typeof coordination.Activity>
export type OpenLinkShape = z.output<typeof openLinks.OpenLink>
export type OpenDoorShape = z.output<typeof openLinks.OpenDoor>
export type CorrespondenceShape = z.output<typeof notices.Correspondence>
export type AddresseeShape = z.output<typeof notices.Addressee>
export type NoticeShape = z.output<typeof notices.Notice>
export type NoticeDraft = z.output<typeof notices.NoticeDraft>
export type NoticePreview = z.output<typeof notices.NoticePreview>
export type LetterPartShape = z.output<typeof notices.LetterPart>
export type MessageShape = z.output<typeof notices.Message>
export type BriefMessageShape = z.output<typeof notices.BriefMessage>
export type ConsentRequestShape = z.output<typeof consents.ConsentRequest>
export type StandingConsentShape = z.output<typeof consents.StandingConsent>
export type ConsentShape = z.output<typeof consents.Consent>
export type NewConsent = z.output<typeof consents.NewConsent>
export type WelcomeClipShape = z.output<typeof welcome.WelcomeClip>
export type BriefWelcomeShape = z.output<typeof welcome.BriefWelcome>
export type ScriptEdit = z.output<typeof script.ScriptEdit>
export type ProposalShape = z.output<typeof script.Proposal>
export type SharedScript = z.output<typeof script.SharedScript>
export type SubtitlesShape = z.output<typeof subtitles.Subtitles>
export type UnisonTogether = z.output<typeof unison.UnisonTogether>
export type CueShape = z.output<typeof subtitles.Cue>
export type SubtitleEdit = z.output<typeof subtitles.SubtitleEdit>
