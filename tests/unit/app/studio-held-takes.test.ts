import { expect, test } from "vitest"
import { heldTakes } from "../../../src/app/stores/held-takes"
import type { KeptTake } from "../../../src/browser/storage/kept-take"
import type { OutboxEntry, OutboxState } from "../../../src/browser/storage/outbox-entry"

const POINTS = { inPoint: 0, outPoint: 1 }

const kept = (takeId: string, lineId: string, contributorId: string): KeptTake => ({
  take: {
    slate: { takeId, lineId, contributorId, campaignId: "c", takeNumber: 1, lineText: "Nous." },
    recordedAt: "2026-03-08T12:00:00Z",
    duration: 1,
    mimeType: "video/mp4",
    isRecovered: false,
    points: POINTS,
  },
  sizeBytes: 1,
  isChosen: false,
})

const entry = (takeId: string, state: OutboxState): OutboxEntry => ({
  takeId,
  entryId: takeId,
  enteredAt: "2026-03-08T12:00:00Z",
  points: POINTS,
  state,
  sentBytes: 0,
  attempts: 0,
  notBeforeMs: 0,
})

test("takes are counted line by line, and those that have not arrived among them", () => {
  const takes = [
    kept("t1", "line-b", "awa"),
    kept("t2", "line-b", "awa"),
    kept("t3", "line-b", "awa"),
    kept("t4", "line-a", "awa"),
    kept("t5", "line-a", "lena"),
  ]
  const entries = [
    entry("t1", "failed"),
    entry("t2", "arrived"),
    entry("t3", "cutting"),
    entry("t5", "waiting"),
  ]
  expect(heldTakes(takes, entries, "awa")).toEqual([
    { lineId: "line-a", takeCount: 1, unsentCount: 0 },
    { lineId: "line-b", takeCount: 3, unsentCount: 2 },
  ])
  expect(heldTakes(takes, entries, "lena")).toEqual([{ lineId: "line-a", takeCount: 1, unsentCount: 1 }])
})
