import { describe, expect, test } from "vitest"
import type { SubmissionShape } from "../../../src/api/shapes"
import { changeChoice } from "../../../src/app/stores/camera-choice"
import { dispensableTakes, roomForLine } from "../../../src/app/stores/room"
import type { KeptTake } from "../../../src/browser/storage/kept-take"
import type { OutboxEntry, OutboxState } from "../../../src/browser/storage/outbox-entry"

const LEAST_ROOM = 20_000_000
const POINTS = { inPoint: 0, outPoint: 3 }
const ADA = "ada"

const kept = (takeId: string, change: Partial<KeptTake> = {}, contributorId = ADA): KeptTake => ({
  take: {
    slate: { takeId, campaignId: "campaign", lineId: "line", contributorId, takeNumber: 1, lineText: "…" },
    recordedAt: "2030-03-01T10:00:00.000Z",
    duration: 3,
    mimeType: "video/mp4",
    isRecovered: false,
    points: POINTS,
  },
  sizeBytes: 1_000,
  isChosen: false,
  ...change,
})

const entry = (takeId: string, state: OutboxState): OutboxEntry => ({
  takeId,
  entryId: `entry of ${takeId}`,
  enteredAt: "2030-03-01T10:01:00.000Z",
  points: POINTS,
  state,
  sentBytes: 0,
  attempts: 0,
  notBeforeMs: 0,
})

const submission = (takeId: string): SubmissionShape => ({
  takeId,
  lineId: "line",
  contributorId: ADA,
  takeNumber: 1,
  lineText: "…",
  state: "ready",
  refusal: null,
  review: { verdict: "undecided", comment: "", notes: [] },
  sha256: "",
  sizeBytes: 1_000,
  duration: 3,
  hasPoster: true,
  hasProxy: true,
  arrivedAt: "2030-03-01T10:02:00.000Z",
})

const reasons = (known: Partial<Parameters<typeof dispensableTakes>[0]>) =>
  dispensableTakes({ person: ADA, takes: [], entries: [], submissions: [], ...known }).map(
    ({ kept: { take }, reason }) => [take.slate.takeId, reason],
  )

describe("takes that may go", () => {
  test("are those thrown away, then those not chosen, then copies of what has arrived", () => {
    const deletedAt = "2030-03-01T11:00:00.000Z"
    const takes = [kept("copy", { isChosen: true }), kept("attempt"), kept("binned", { deletedAt })]
    const known = { takes, entries: [entry("copy", "arrived")], submissions: [submission("copy")] }
    expect(reasons(known)).toEqual([
      ["binned", "thrown-away"],
      ["attempt", "not-chosen"],
      ["copy", "at-the-desk"],
    ])
  })

  test("are never on their way, thrown away or not", () => {
    const ways: readonly OutboxState[] = ["cutting", "waiting", "sending", "failed"]
    const takes = ways.flatMap(state => [kept(state), kept(`no ${state}`, { deletedAt: "2030" })])
    const entries = ways.flatMap(state => [entry(state, state), entry(`no ${state}`, state)])
    expect(reasons({ takes, entries })).toEqual([])
  })

  test("are neither the chosen take nor somebody else's", () => {
    expect(reasons({ takes: [kept("chosen", { isChosen: true }), kept("hers", {}, "lena")] })).toEqual([])
  })
})

test("a line needs room for itself several times over, and never less than a browser does", () => {
  const short = roomForLine({ text: "Oui." }, "fr")
  const long = roomForLine({ text: "Nous sommes ingénieures, chercheuses, techniciennes. ".repeat(10) }, "fr")
  expect(short).toBeGreaterThan(LEAST_ROOM)
  expect(long).toBeGreaterThan(short)
})

describe("of a camera by name and the way it looks", () => {
  test("the later choice counts, and the sound stays as chosen", () => {
    const byName = { cameraId: "usb", gainControl: true }
    expect(changeChoice(byName, { facing: "environment" })).toEqual({
      facing: "environment",
      gainControl: true,
    })
    expect(changeChoice({ facing: "user" }, { cameraId: "usb" })).toEqual({ cameraId: "usb" })
  })

  test("neither goes when something else is chosen", () => {
    expect(changeChoice({ cameraId: "usb" }, { microphoneId: "lapel" })).toEqual({
      cameraId: "usb",
      microphoneId: "lapel",
    })
  })
})
