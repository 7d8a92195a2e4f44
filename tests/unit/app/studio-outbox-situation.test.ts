import { describe, expect, test } from "vitest"
import type { SubmissionShape } from "../../../src/api/shapes"
import { type Situation, situationOf } from "../../../src/app/studio/outbox/situation"
import type { OutboxEntry } from "../../../src/browser/storage/outbox-entry"

const ENTRY: OutboxEntry = {
  takeId: "take",
  entryId: "entry",
  enteredAt: "2030-03-01T10:01:00.000Z",
  place: 1,
  points: { inPoint: 0, outPoint: 2 },
  state: "waiting",
  sentBytes: 0,
  attempts: 0,
  notBeforeMs: 0,
  sealed: {
    mimeType: "video/mp4",
    sizeBytes: 1000,
    sha256: "0".repeat(64),
    points: { inPoint: 0, outPoint: 2 },
    cutBy: "whole",
  },
}
const AROUND = {
  submission: undefined,
  isOnline: true,
  hold: undefined,
  isBehind: false,
  isWithoutRoom: false,
} as const

type Case = [
  says: Situation,
  entry: Partial<OutboxEntry>,
  around?: Partial<Parameters<typeof situationOf>[1]>,
]

describe("where a take is", () => {
  test.each<Case>([
    ["in-line", {}],
    ["in-line", { state: "cutting" }, { isBehind: true }],
    ["in-line", { failure: "offline" }, { isBehind: true }],
    ["cutting", { state: "cutting" }],
    ["no-network", {}, { isOnline: false }],
    ["no-network", { failure: "offline" }],
    ["metered", {}, { hold: "metered" }],
    ["metered", {}, { hold: "metered", isOnline: false }],
    ["in-line", { isUrgent: true }, { hold: "metered" }],
    ["paused", { failure: "offline" }, { hold: "paused" }],
    ["again-soon", { failure: "internal" }],
    ["sending", { state: "sending", sentBytes: 999 }],
    ["checking", { state: "sending", sentBytes: 1000 }],
    ["checking", { failure: "not-confirmed", sentBytes: 1000 }],
    ["failed", { state: "failed", failure: "link-expired" }, { hold: "paused" }],
    ["failed", { state: "sending" }, { isWithoutRoom: true }],
    ["arrived", { state: "arrived" }, { isWithoutRoom: true }],
    ["arrived", { state: "arrived" }],
  ])("%s: %j %j", (says, entry, around = {}) => {
    expect(situationOf({ ...ENTRY, ...entry }, { ...AROUND, ...around })).toBe(says)
  })

  test("is the desk's to say once it has arrived", () => {
    const submission = { state: "ready", review: { verdict: "redo" } } as SubmissionShape
    expect(situationOf({ ...ENTRY, state: "arrived" }, { ...AROUND, submission })).toBe("redo")
    expect(situationOf({ ...ENTRY, state: "sending" }, { ...AROUND, submission })).toBe("sending")
  })
})
