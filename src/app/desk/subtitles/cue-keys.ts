/** What keys do in the words of a subtitle. */
import type { KeyboardEvent } from "react"
import { focusNeighbour } from "./cue-fields"
import type { CueEdits } from "./line-cue-edits"
import type { SubtitleLine } from "./subtitle-lines"
import type { CueDesk } from "./use-cue-desk"

type Options = {
  readonly line: SubtitleLine
  readonly index: number
  readonly edits: CueEdits | undefined
  readonly desk: CueDesk
}

type Keyed = KeyboardEvent<HTMLTextAreaElement>

/** @returns what to do; undefined: the key is the field's own */
const deedOf = (event: Keyed, { line, index, edits, desk }: Options): (() => void) | undefined => {
  const { key, code, altKey, shiftKey } = event
  const { selectionStart: from, selectionEnd: to } = event.currentTarget
  const isCommand = event.ctrlKey || event.metaKey
  const atMoment = (edge: "from" | "to") => () => {
    const moment = desk.momentIn(line)
    if (moment !== undefined) edits?.moveEdge(index, edge, moment)
  }
  if (key === "Enter" && isCommand) {
    const field = event.currentTarget
    return () => focusNeighbour(field, shiftKey ? -1 : 1)
  }
  if (key === "Enter" && altKey) return () => edits?.split(index, from)
  // On a Mac, Alt makes other letters of them: the places of the keys are meant.
  if (altKey && !isCommand && code === "KeyI") return atMoment("from")
  if (altKey && !isCommand && code === "KeyO") return atMoment("to")
  if (key === " " && shiftKey) return () => desk.player.shuttle?.toggle()
  if (key === "Backspace" && from === 0 && to === 0 && index > 0) return () => edits?.merge(index - 1)
  return undefined
}

export const cueKeys =
  (options: Options) =>
  (event: Keyed): void => {
    // While an accent or a character is being composed, keys belong to the keyboard.
    const deed = event.nativeEvent.isComposing ? undefined : deedOf(event, options)
    if (deed === undefined) return
    event.preventDefault()
    deed()
  }
