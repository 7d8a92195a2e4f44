/** Changes of a text as pure functions from lines to lines, and how to tell the server of one. */
import type { LineShape, ScriptEdit } from "../../api/shapes"
import type { LineId } from "../../domain/ids"

type Lines = readonly LineShape[]

const placeOf = (lines: Lines, id: LineId): number => lines.findIndex(line => line.id === id)

/** A line worded otherwise. */
export const reworded = (lines: Lines, id: LineId, text: string): LineShape[] =>
  lines.map(line => (line.id === id ? { ...line, text } : line))

/**
 * One line become several. The first part keeps the id and with it the takes; all are said by those
 * who said the whole.
 *
 * @param parts Not empty, each with words.
 * @param ids Of the parts after the first.
 */
export const splitLine = (
  lines: Lines,
  id: LineId,
  parts: readonly string[],
  ids: readonly LineId[],
): LineShape[] =>
  lines.flatMap(line =>
    line.id === id
      ? parts.map((text, index) => ({ ...line, id: index === 0 ? id : (ids[index - 1] ?? ""), text }))
      : line,
  )

/** A line joined to the one before it, which keeps its id, its speakers and its takes. */
export const mergedUp = (lines: Lines, id: LineId): LineShape[] => {
  const at = placeOf(lines, id)
  const [before, line] = [lines[at - 1], lines[at]]
  if (before === undefined || line === undefined) return [...lines]
  return reworded(lines, before.id, `${before.text} ${line.text}`.trim()).filter(one => one.id !== id)
}

/** New lines after another, or first (`null`). */
export const inserted = (
  lines: Lines,
  after: LineId | null,
  added: readonly { readonly id: LineId; readonly text: string }[],
): LineShape[] =>
  lines.toSpliced(
    after === null ? 0 : placeOf(lines, after) + 1,
    0,
    ...added.map(line => ({ ...line, contributorIds: [] })),
  )

/** What to tell the server to come from some lines to others. Speakers of lines that stay are left alone. */
export const editBetween = (before: Lines, after: Lines): Omit<ScriptEdit, "discardsTakes"> => {
  const was = new Map(before.map(line => [line.id, line.text]))
  const stays = new Set(after.map(({ id }) => id))
  return {
    lines: after.flatMap(({ id, text, contributorIds }) => {
      const old = was.get(id)
      if (old === undefined) return { id, text, contributorIds, was: null }
      return old === text ? [] : { id, text, was: old }
    }),
    removed: before.flatMap(({ id }) => (stays.has(id) ? [] : id)),
    lineIds: after.map(({ id }) => id),
  }
}
