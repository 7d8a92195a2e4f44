import type { KeptTake } from "../../browser/storage/kept-take"
import type { OutboxEntry } from "../../browser/storage/outbox-entry"
import type { HeldTakes } from "../../domain/device"
import type { ContributorId, LineId } from "../../domain/ids"

/** What a person has in this container, line by line. Pure. */
export const heldTakes = (
  takes: readonly KeptTake[],
  entries: readonly OutboxEntry[],
  person: ContributorId,
): HeldTakes[] => {
  const onTheirWay = new Set(entries.filter(({ state }) => state !== "arrived").map(({ takeId }) => takeId))
  const byLine = new Map<LineId, HeldTakes>()
  for (const { take } of takes) {
    const { lineId, takeId, contributorId } = take.slate
    if (contributorId !== person) continue
    const held = byLine.get(lineId) ?? { lineId, takeCount: 0, unsentCount: 0 }
    byLine.set(lineId, {
      lineId,
      takeCount: held.takeCount + 1,
      unsentCount: held.unsentCount + (onTheirWay.has(takeId) ? 1 : 0),
    })
  }
  return [...byLine.values()].sort((a, b) => a.lineId.localeCompare(b.lineId))
}
