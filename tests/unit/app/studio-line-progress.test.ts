import { describe, expect, test } from "vitest"
import type { ReviewShape, SubmissionShape } from "../../../src/api/shapes"
import {
  type Knowledge,
  lineProgress,
  nextLine,
  redoOf,
  refusalOf,
} from "../../../src/app/studio/brief/line-progress"
import type { KeptTake } from "../../../src/browser/storage/kept-take"
import type { OutboxEntry } from "../../../src/browser/storage/outbox-entry"

const LINE = "line"
const NOTHING: Knowledge = { takes: [], entries: [], submissions: [] }
const POINTS = { inPoint: 0, outPoint: 3 }

const take = (takeId: string, lineId = LINE): KeptTake => ({
  take: {
    slate: { takeId, campaignId: "campaign", lineId, contributorId: "ada", takeNumber: 1, lineText: "…" },
    recordedAt: "2030-03-01T10:00:00.000Z",
    duration: 3,
    mimeType: "video/mp4",
    isRecovered: false,
    points: POINTS,
  },
  sizeBytes: 1_000,
  isChosen: false,
})

const entry = (takeId: string, state: OutboxEntry["state"]): OutboxEntry => ({
  takeId,
  entryId: `entry of ${takeId}`,
  enteredAt: "2030-03-01T10:01:00.000Z",
  points: POINTS,
  state,
  sentBytes: 0,
  attempts: 0,
  notBeforeMs: 0,
})

const submission = (takeId: string, change: Partial<SubmissionShape> = {}): SubmissionShape => ({
  takeId,
  lineId: LINE,
  contributorId: "ada",
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
  ...change,
})
const REDO = { verdict: "redo", comment: "Plus lentement ?", notes: [] } satisfies ReviewShape

describe("a line is", () => {
  test("untouched, then recorded, by the takes of this line alone", () => {
    expect(lineProgress(LINE, NOTHING)).toBe("untouched")
    expect(lineProgress(LINE, { ...NOTHING, takes: [take("a", "another line")] })).toBe("untouched")
    expect(lineProgress(LINE, { ...NOTHING, takes: [take("a")] })).toBe("recorded")
  })

  test("where its take is on the way", () => {
    const known = { ...NOTHING, takes: [take("a")], entries: [entry("a", "sending")] }
    expect(lineProgress(LINE, known)).toBe("sending")
  })

  test("not called arrived while the phone still waits for the checksum", () => {
    const known = { takes: [take("a")], entries: [entry("a", "sending")], submissions: [submission("a")] }
    expect(lineProgress(LINE, known)).toBe("sending")
  })

  test("what the desk says of it once it has arrived", () => {
    const accepted = submission("a", { review: { verdict: "accepted", comment: "", notes: [] } })
    const known = { takes: [take("a")], entries: [entry("a", "arrived")], submissions: [accepted] }
    expect(lineProgress(LINE, known)).toBe("accepted")
  })

  test("known to the desk also when it was sent from another phone", () => {
    expect(lineProgress(LINE, { ...NOTHING, submissions: [submission("a")] })).toBe("arrived")
  })
})

describe("a redo", () => {
  const asked = {
    takes: [take("a")],
    entries: [entry("a", "arrived")],
    submissions: [submission("a", { review: REDO })],
  }

  test("shows the coordinator's words", () => {
    expect(redoOf(LINE, asked)?.review).toEqual(REDO)
  })

  test("is answered as soon as another take is on its way", () => {
    const answered = {
      ...asked,
      takes: [take("b"), take("a")],
      entries: [entry("a", "arrived"), entry("b", "waiting")],
    }
    expect(redoOf(LINE, answered)).toBeUndefined()
    expect(lineProgress(LINE, answered)).toBe("waiting")
  })
})

test("a refusal says why", () => {
  const refused = submission("a", { state: "refused", refusal: "no-picture" })
  const known = { takes: [take("a")], entries: [entry("a", "arrived")], submissions: [refused] }
  expect(lineProgress(LINE, known)).toBe("refused")
  expect(refusalOf(LINE, known)).toBe("no-picture")
})

test("she is led to the first line that asks something of her, and to none when all is sent", () => {
  const known = { ...NOTHING, takes: [take("a")], entries: [entry("a", "waiting")] }
  expect(nextLine([LINE, "another line"], known)).toBe("another line")
  expect(nextLine([LINE], known)).toBeUndefined()
})
