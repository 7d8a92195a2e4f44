import { describe, expect, test } from "vitest"
import { type EndpointName, endpoints, pathOf } from "../../../src/api/endpoints"
import { matchEndpoint } from "../../../src/server/http/match-endpoint"

const PARAMS = {
  campaignId: "c",
  deviceId: "d",
  lineId: "l",
  contributorId: "p",
  claimedLineId: "n",
  takeId: "t",
  noticeId: "n",
  messageId: "m",
  filmId: "f",
  musicName: "m.mp3",
  clipId: "w",
  consentId: "c",
  welcomeFile: "clip.mp4",
  logoName: "logo.png",
  uploadId: "u",
  invitationId: "i",
  coordinatorId: "o",
  before: "now",
  version: "v1",
  slug: "8-mars",
  track: "fr.vtt",
  language: "fr",
}

describe("finding an endpoint", () => {
  test.each(Object.keys(endpoints) as EndpointName[])("%s is found by its own path", name => {
    expect(matchEndpoint(endpoints[name].method, pathOf(name, PARAMS))).toMatchObject({ name })
  })

  test("hands on what the path names, unescaped", () => {
    expect(matchEndpoint("DELETE", "/api/lines/a%2Fb")).toMatchObject({ params: { lineId: "a/b" } })
  })

  test("finds nothing where a point of the path is another character, or a part is missing", () => {
    expect(matchEndpoint("GET", "/api/openapixjson")).toEqual({ allowed: [] })
    expect(matchEndpoint("GET", "/api/submissions/t/posterxjpg")).toEqual({ allowed: [] })
    expect(matchEndpoint("DELETE", "/api/lines/")).toEqual({ allowed: [] })
    expect(matchEndpoint("DELETE", "/api/lines/a/b")).toEqual({ allowed: [] })
  })

  test("answers a head like the whole, unless there is an endpoint for it", () => {
    expect(matchEndpoint("HEAD", "/api/health")).toMatchObject({ name: "readHealth" })
    expect(matchEndpoint("HEAD", "/api/uploads/u")).toMatchObject({ name: "readUpload" })
  })
})
