/** What only a coordinator asks, or no page at all: nobody who films loads it. */
import { type Endpoint, json, raw } from "./endpoint"

export const deskEndpoints = {
  // Machines
  readHealth: json("get", "/api/health", "anyone"),
  readOpenApi: json("get", "/api/openapi.json", "anyone"),

  // Campaigns and their lines
  listCampaigns: json("get", "/api/campaigns", "coordinator"),
  createCampaign: json("post", "/api/campaigns", "coordinator"),
  readBoardChanges: json("get", "/api/campaigns/{campaignId}/changes/{version}", "coordinator", "reviewer"),
  readBoard: json("get", "/api/campaigns/{campaignId}", "coordinator", "reviewer"),
  updateCampaign: json("patch", "/api/campaigns/{campaignId}", "coordinator"),
  chooseReference: json("put", "/api/campaigns/{campaignId}/reference", "coordinator"),
  copyCampaign: json("post", "/api/campaigns/{campaignId}/copies", "coordinator"),
  startTrial: json("post", "/api/campaigns/{campaignId}/trials", "coordinator"),
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

  // Coordinators of a campaign
  inviteCoordinator: json("post", "/api/campaigns/{campaignId}/invitations", "coordinator", "owner"),
  withdrawInvitation: json("delete", "/api/invitations/{invitationId}", "coordinator", "owner"),
  joinCampaign: json("post", "/api/invitations/join", "coordinator"),
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

  // What its people allow to be done with their pictures and voices
  readConsents: json("get", "/api/campaigns/{campaignId}/consents", "coordinator", "reviewer"),
  changeConsentTerms: json("put", "/api/campaigns/{campaignId}/consent-terms", "coordinator"),

  // Sharing the text out. A claim names a line of her own campaign, and may find that it is another's.
  decideProposal: json("put", "/api/lines/{lineId}/proposals/{contributorId}", "coordinator"),

  // Submissions
  // Sealed files: docs/sealed-file.md
  startSealedUpload: raw("tus", "post", "/api/campaigns/{campaignId}/sealed-uploads", "coordinator"),
  // Any other clip, said by a coordinator to be somebody's take of a line. Gone on with as a sealed one is.
  startBroughtUpload: raw("tus", "post", "/api/campaigns/{campaignId}/brought-uploads", "coordinator"),
  readSealedUpload: raw("tus", "head", "/api/sealed-uploads/{uploadId}", "coordinator"),
  continueSealedUpload: raw("tus", "patch", "/api/sealed-uploads/{uploadId}", "coordinator"),
  reviewSubmission: json("post", "/api/submissions/{takeId}/reviews", "coordinator", "reviewer"),
  movePoints: json("put", "/api/submissions/{takeId}/points", "coordinator", "reviewer"),

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
  readUnison: json("get", "/api/lines/{lineId}/unison", "coordinator", "reviewer"),

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
} as const satisfies Record<string, Endpoint>
