/** Finding the fields of the editor: what was done to one cue may put the caret into another. */
import type { LineId } from "../../../domain/ids"

export const cueFieldId = (lineId: LineId, index: number): string => `cue-${lineId}-${index}`

/** Put the caret into a cue, once the screen has followed. */
export const focusCue = (lineId: LineId, index: number, caret?: number): void => {
  requestAnimationFrame(() => {
    const field = document.getElementById(cueFieldId(lineId, index))
    if (!(field instanceof HTMLTextAreaElement)) return
    field.focus()
    const at = caret ?? field.value.length
    field.setSelectionRange(at, at)
  })
}

/** What a field holds: fields of one kind follow each other. */
export type FieldKind = "cue" | "words"

/** The attribute by which fields of a kind are found. */
export const fieldAttributes = (kind: FieldKind) => ({ "data-subtitle-field": kind })

/** Go on to the next field of the same kind, or back to the one before. */
export const focusNeighbour = (field: HTMLTextAreaElement, way: 1 | -1): void => {
  const kind = field.dataset["subtitleField"]
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>(`[data-subtitle-field="${kind}"]`)]
  const next = fields[fields.indexOf(field) + way]
  next?.focus()
  next?.scrollIntoView({ block: "nearest" })
}
