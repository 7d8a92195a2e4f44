/**
 * Every request that the server answers, as plain data: no schema library is loaded with it, so
 * the studio's first page can hold it. Bodies and answers are in `contract.ts`.
 *
 * [Note: Access is part of the contract] Who may call an endpoint stands beside its path. The
 * server refuses what is not listed here, and the test of every route with every kind of caller
 * is made from this table, so a new route cannot be forgotten.
 */

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
  /** What it does, in one sentence: OpenAPI's summary. */
  readonly summary: string
}

const json = <const M extends Method, const P extends `/api/${string}`, const A extends Access>(
  method: M,
  path: P,
  access: A,
  summary: string,
) => ({ method, path, access, summary, engine: "json" }) as const

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
  summary: string,
) => ({ method, path, access, summary, engine }) as const

export const endpoints = {
  readHealth: json("get", "/api/health", "anyone", "Say whether the server and its database are well."),

  // Who is there
  readSession: json("get", "/api/session", "anyone", "Say who is signed in."),
  signIn: json("post", "/api/session", "anyone", "Sign a coordinator in by e-mail and password."),
  signOut: json("delete", "/api/session", "anyone", "End the sessions of this browser."),
  checkLink: json(
    "post",
    "/api/links/check",
    "anyone",
    "Say what a set-up or reset link is good for, without using it.",
  ),
  setUp: json("post", "/api/set-up", "anyone", "Make the first coordinator, by the one-time set-up link."),
  resetPassword: json("post", "/api/password", "anyone", "Set a new password by a single-use reset link."),
  enter: json("post", "/api/enter", "anyone", "Exchange a personal link for a contributor's session."),
  enterByCode: json(
    "post",
    "/api/enter-by-code",
    "anyone",
    "Exchange a transfer code for a contributor's session. Works once.",
  ),

  // Campaigns and their lines
  listCampaigns: json("get", "/api/campaigns", "coordinator", "List the campaigns of the coordinator."),
  createCampaign: json("post", "/api/campaigns", "coordinator", "Make a campaign; its text becomes lines."),
  readBoard: json(
    "get",
    "/api/campaigns/{campaignId}",
    "coordinator",
    "Read a campaign with its lines, people and submissions.",
  ),
  updateCampaign: json(
    "patch",
    "/api/campaigns/{campaignId}",
    "coordinator",
    "Change a campaign's title, format, deadline, framing guide or framing note.",
  ),
  chooseReference: json(
    "put",
    "/api/campaigns/{campaignId}/reference",
    "coordinator",
    "Make a submission the picture that shows how to frame, or none.",
  ),
  deleteCampaign: json(
    "delete",
    "/api/campaigns/{campaignId}",
    "coordinator",
    "Delete a campaign and all that belongs to it.",
  ),
  addLine: json("post", "/api/campaigns/{campaignId}/lines", "coordinator", "Add a line."),
  orderLines: json(
    "put",
    "/api/campaigns/{campaignId}/line-order",
    "coordinator",
    "Put the lines in another order.",
  ),
  updateLine: json("patch", "/api/lines/{lineId}", "coordinator", "Change a line's wording or its speaker."),
  deleteLine: json("delete", "/api/lines/{lineId}", "coordinator", "Delete a line."),

  // People
  addContributor: json(
    "post",
    "/api/campaigns/{campaignId}/contributors",
    "coordinator",
    "Add a contributor.",
  ),
  updateContributor: json(
    "patch",
    "/api/contributors/{contributorId}",
    "coordinator",
    "Change a contributor's name, role or place.",
  ),
  deleteContributor: json(
    "delete",
    "/api/contributors/{contributorId}",
    "coordinator",
    "Take a contributor off the campaign.",
  ),
  makePersonalLink: json(
    "post",
    "/api/contributors/{contributorId}/links",
    "coordinator",
    "Make a personal link. Earlier ones go on working until they are revoked.",
  ),
  revokePersonalLinks: json(
    "delete",
    "/api/contributors/{contributorId}/links",
    "coordinator",
    "Revoke a contributor's links and sessions.",
  ),

  // The contributor
  readBrief: json(
    "get",
    "/api/brief",
    "contributor",
    "Read what a contributor sees: her lines, the framing, the deadline, her submissions.",
  ),
  // It names nothing: whoever asks can get the picture of her own campaign only.
  readReference: raw(
    "file",
    "get",
    "/api/brief/reference.jpg",
    "contributor",
    "The picture that shows her how to frame herself: a submission of her campaign.",
  ),
  makeTransferCode: json(
    "post",
    "/api/transfer-codes",
    "contributor",
    "Make a short code by which she goes on in another browser. The one before stops working.",
  ),
  reportDevice: json(
    "put",
    "/api/devices/{deviceId}",
    "contributor",
    "Tell how many takes a browser of hers holds, so that her others can name them.",
  ),

  // Submissions
  startUpload: raw(
    "tus",
    "post",
    "/api/uploads",
    "contributor",
    "Begin a resumable upload of a take (tus 1.0).",
  ),
  describeUploads: raw("tus", "options", "/api/uploads", "contributor", "Say which parts of tus are spoken."),
  readUpload: raw(
    "tus",
    "head",
    "/api/uploads/{uploadId}",
    "contributor",
    "Say how much of an upload has arrived.",
  ),
  continueUpload: raw("tus", "patch", "/api/uploads/{uploadId}", "contributor", "Go on with an upload."),
  cancelUpload: raw("tus", "delete", "/api/uploads/{uploadId}", "contributor", "Give an upload up."),
  reviewSubmission: json(
    "post",
    "/api/submissions/{takeId}/reviews",
    "coordinator",
    "Accept a submission, ask for a redo, or withdraw the decision.",
  ),
  readProxy: raw(
    "file",
    "get",
    "/api/submissions/{takeId}/proxy.mp4",
    "member",
    "The submission as every browser plays it.",
  ),
  readPoster: raw(
    "file",
    "get",
    "/api/submissions/{takeId}/poster.jpg",
    "member",
    "A picture of the submission.",
  ),

  // The film
  renderFilm: json(
    "post",
    "/api/campaigns/{campaignId}/films",
    "coordinator",
    "Render the cut as it stands.",
  ),
  cancelFilm: json("delete", "/api/films/{filmId}", "coordinator", "Stop a render, or delete a film."),
  readFilm: raw("file", "get", "/api/films/{filmId}/film.mp4", "coordinator", "The film."),
  readFilmSubtitles: raw(
    "file",
    "get",
    "/api/films/{filmId}/subtitles.srt",
    "coordinator",
    "The film's subtitles as SubRip.",
  ),
  publishFilm: json(
    "put",
    "/api/campaigns/{campaignId}/premiere",
    "coordinator",
    "Make a film public, or none.",
  ),

  // The public page
  readPremiere: json("get", "/api/premieres/{slug}", "anyone", "What the public page shows."),
  readPremiereFilm: raw("file", "get", "/api/premieres/{slug}/film.mp4", "anyone", "The public film."),
  readPremiereSubtitles: raw(
    "file",
    "get",
    "/api/premieres/{slug}/subtitles.vtt",
    "anyone",
    "The public film's subtitles as WebVTT.",
  ),
  readPremierePoster: raw(
    "file",
    "get",
    "/api/premieres/{slug}/poster.jpg",
    "anyone",
    "The public film's poster.",
  ),

  // Live
  followEvents: raw(
    "stream",
    "get",
    "/api/events",
    "signed-in",
    "Server-sent events of the caller's campaigns.",
  ),
  readOpenApi: json("get", "/api/openapi.json", "anyone", "This contract as OpenAPI 3.1."),
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
