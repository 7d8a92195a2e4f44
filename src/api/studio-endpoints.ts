/** What is asked from outside the desk: by who films, who watches, and who is not signed in yet. */
import { type Endpoint, fillPath, json, raw } from "./endpoint"

export const studioEndpoints = {
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
  leaveTrial: json("delete", "/api/trial", "contributor"),

  // One link for a whole group
  readOpenDoor: json("post", "/api/open-door/read", "anyone"),
  comeByOpenDoor: json("post", "/api/open-door/people", "anyone"),
  askForLink: json("post", "/api/open-door/link-requests", "anyone"),

  // Coordinators of a campaign
  readInvitation: json("post", "/api/invitations/read", "anyone"),
  signUpAndJoin: json("post", "/api/invitations/sign-up", "anyone"),

  // What is written to them
  stopReminders: json("post", "/api/quiet", "anyone"),

  // Sharing the text out. A claim names a line of her own campaign, and may find that it is another's.
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
  readProxy: raw("file", "get", "/api/submissions/{takeId}/proxy.mp4", "member", "reviewer"),
  readPoster: raw("file", "get", "/api/submissions/{takeId}/poster.jpg", "member", "reviewer"),

  // The public page
  readPremiere: json("get", "/api/premieres/{slug}", "anyone"),
  readPremiereFilm: raw("file", "get", "/api/premieres/{slug}/film.mp4", "anyone"),
  readPremiereSubtitles: raw("file", "get", "/api/premieres/{slug}/subtitles.vtt", "anyone"),
  readPremiereTrack: raw("file", "get", "/api/premieres/{slug}/tracks/{track}", "anyone"),
  readPremierePoster: raw("file", "get", "/api/premieres/{slug}/poster.jpg", "anyone"),

  // Live
  followEvents: raw("stream", "get", "/api/events", "signed-in"),
} as const satisfies Record<string, Endpoint>

export type StudioEndpointName = keyof typeof studioEndpoints
export type StudioJsonName = {
  [Name in StudioEndpointName]: (typeof studioEndpoints)[Name]["engine"] extends "json" ? Name : never
}[StudioEndpointName]

/** The path of one of these with its parameters filled in, each escaped. */
export const studioPathOf = (name: StudioEndpointName, params?: Readonly<Record<string, string>>): string =>
  fillPath(studioEndpoints[name].path, params)
