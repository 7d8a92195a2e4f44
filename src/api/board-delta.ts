/**
 * What has changed between two readings of a board, so that a change of one line costs one line on the
 * way and not five hundred.
 *
 * [Note: Boards by version] Every board that is read has a version, a hash of all it holds. Whoever has a
 * board asks for what has changed since its version; a server that does not know that version (any more)
 * answers with the whole board. What has not changed stays the very same object: a screen can see by that
 * what it need not draw again.
 */
import type { BoardDelta, BoardShape } from "./shapes"

type Thing = Record<string, unknown>

type ListDelta = BoardDelta["lists"][string]

/** By what the things of a board's lists are told apart. */
const idOf = (thing: Thing): string => String(thing["takeId"] ?? thing["id"])

const isThingList = (part: unknown): part is readonly Thing[] =>
  Array.isArray(part) &&
  part.every(item => typeof item === "object" && item !== null && ("id" in item || "takeId" in item))

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** Length of the common beginning of two lists. */
const commonStart = (before: readonly string[], after: readonly string[]): number => {
  const at = after.findIndex((id, index) => before[index] !== id)
  return at < 0 ? after.length : at
}

/** Undefined where nothing has changed. */
const diffLists = (before: readonly Thing[], after: readonly Thing[]): ListDelta | undefined => {
  const ids = { before: before.map(idOf), after: after.map(idOf) }
  const start = commonStart(ids.before, ids.after)
  const end = commonStart(ids.before.slice(start).reverse(), ids.after.slice(start).reverse())
  const known = new Map(before.map(thing => [idOf(thing), thing]))
  const items = after.filter(thing => !isSame(known.get(idOf(thing)), thing))
  const isUnmoved = start + end === after.length && after.length === before.length
  if (isUnmoved && items.length === 0) return undefined
  return { start, end, ids: ids.after.slice(start, after.length - end), items }
}

/** From one board to another. Empty where they are the same. */
export const diffBoards = (before: BoardShape, after: BoardShape): BoardDelta => {
  const values: Record<string, unknown> = {}
  const lists: Record<string, ListDelta> = {}
  const old = before as Thing
  for (const [part, now] of Object.entries(after)) {
    const then = old[part]
    if (isThingList(now) && isThingList(then)) {
      const delta = diffLists(then, now)
      if (delta !== undefined) lists[part] = delta
    } else if (!isSame(then, now)) values[part] = now
  }
  return { values, lists }
}

/** @throws RangeError for a delta that was made from another list */
const patchList = (before: readonly Thing[], { start, end, ids, items }: ListDelta): readonly Thing[] => {
  const things = new Map([...before, ...items].map(thing => [idOf(thing), thing]))
  const ordered = [
    ...before.slice(0, start).map(idOf),
    ...ids,
    ...before.slice(before.length - end).map(idOf),
  ]
  return ordered.map(id => {
    const thing = things.get(id)
    if (thing === undefined) throw new RangeError(`The delta speaks of ${id}, which is not there`)
    return thing
  })
}

/** The board that a delta leads to. What it does not speak of stays the same object. */
export const patchBoard = (before: BoardShape, { values, lists }: BoardDelta): BoardShape => {
  const old = before as Thing
  const patched = Object.entries(lists).map(([part, delta]) => {
    const then = old[part]
    return [part, patchList(isThingList(then) ? then : [], delta)]
  })
  return { ...before, ...values, ...Object.fromEntries(patched) }
}
