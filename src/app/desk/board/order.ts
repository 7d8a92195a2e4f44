/** The order of lines after a move. Ids that are moved together keep their order among themselves. */
import type { LineId } from "../../../domain/ids"

/**
 * Move some lines to just before or just after another.
 *
 * @param target A line that does not move.
 */
export const movedTo = (
  ids: readonly LineId[],
  moved: ReadonlySet<LineId>,
  target: LineId,
  side: "before" | "after",
): LineId[] => {
  const still = ids.filter(id => !moved.has(id))
  const at = still.indexOf(target) + (side === "after" ? 1 : 0)
  return [...still.slice(0, at), ...ids.filter(id => moved.has(id)), ...still.slice(at)]
}

/** Move a line one place up (-1) or down (1). At the ends nothing changes. */
export const shifted = (ids: readonly LineId[], id: LineId, by: 1 | -1): LineId[] => {
  const neighbour = ids[ids.indexOf(id) + by]
  return neighbour === undefined
    ? [...ids]
    : movedTo(ids, new Set([id]), neighbour, by === 1 ? "after" : "before")
}
