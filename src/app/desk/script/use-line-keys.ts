/** What typing, keys and pasting do to a line of the text. */
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useRef } from "react"
import type { LineShape, SubmissionShape } from "../../../api/shapes"
import type { LineId } from "../../../domain/ids"
import type { Language } from "../../../domain/language"
import { splitScript } from "../../../domain/script"
import { useDeskBoard } from "../../stores/desk-board"
import { mergedUp, reworded, splitLine } from "../../stores/script-changes"
import {
  draftLine,
  dropDraft,
  editScript,
  presentLines,
  redoEdit,
  undoEdit,
  useScriptEditor,
} from "../../stores/script-editor"
import type { BoardLine } from "../board/board-lines"
import { shifted } from "../board/order"
import type { Question } from "./FilmedQuestion"
import { cutAt, inOrder, pastedInto } from "./structure"

/** Id of the field that holds a line's words. */
export const lineFieldId = (id: LineId): string => `script-line-${id}`

/** What was filmed for a line. */
const takesOf = (id: LineId): readonly SubmissionShape[] =>
  useDeskBoard.getState().board?.submissions.filter(({ lineId }) => lineId === id) ?? []

/** Put the caret into a line, once the screen has followed. */
const focusLine = (id: LineId, caret: number): void => {
  requestAnimationFrame(() => {
    const field = document.getElementById(lineFieldId(id))
    if (!(field instanceof HTMLTextAreaElement)) return
    field.focus()
    field.setSelectionRange(caret, caret)
  })
}

type Options = {
  readonly item: BoardLine
  readonly language: Language
  /** Something that was filmed is touched: she decides. */
  readonly onAsk: (question: Question) => void
}

export const useLineKeys = ({ item: { line }, language, onAsk }: Options) => {
  const isAsking = useRef(false)
  const draft = (): string => useScriptEditor.getState().drafts[line.id] ?? line.text

  /** Do something to a line, after a question where somebody has filmed it. */
  const afterAsking = (kind: Question["kind"], touched: LineShape, make: () => void): void => {
    const submissions = takesOf(touched.id)
    if (submissions.length === 0) {
      make()
      return
    }
    isAsking.current = true
    const done = (deed: () => void) => () => {
      isAsking.current = false
      dropDraft(line.id)
      deed()
    }
    onAsk({ kind, line: touched, submissions, make: done(make), giveUp: done(() => undefined) })
  }

  const change = (after: readonly LineShape[], then?: () => void): void =>
    afterAsking("reworded", line, () => {
      dropDraft(line.id)
      void editScript(after)
      then?.()
    })

  const keep = (): void => {
    // The question has taken the focus, and its answer is to come.
    if (isAsking.current) return
    const words = draft().trim()
    if (words === "" || words === line.text) dropDraft(line.id)
    else change(reworded(presentLines(), line.id, words))
  }

  const split = (parts: readonly string[], caret: number): void => {
    const ids = parts.slice(1).map(() => crypto.randomUUID())
    change(splitLine(presentLines(), line.id, parts, ids), () => focusLine(ids.at(-1) ?? line.id, caret))
  }

  const merge = (): void => {
    const lines = reworded(presentLines(), line.id, draft().trim())
    const before = lines[lines.findIndex(({ id }) => id === line.id) - 1]
    if (before === undefined) return
    const isFilmed = takesOf(line.id).length > 0
    const make = (): void => {
      dropDraft(line.id)
      void editScript(mergedUp(lines, line.id), isFilmed)
      focusLine(before.id, before.text.length + 1)
    }
    if (isFilmed) afterAsking("removed", line, make)
    else afterAsking("reworded", before, make)
  }

  const move = (by: 1 | -1, caret: number): void => {
    keep()
    const lines = presentLines()
    const order = shifted(
      lines.map(({ id }) => id),
      line.id,
      by,
    )
    void editScript(inOrder(lines, order))
    focusLine(line.id, caret)
  }

  /** Go on to the line before or after: its end, or its beginning. False where there is none. */
  const step = (by: 1 | -1): boolean => {
    const lines = presentLines()
    const next = lines[lines.findIndex(({ id }) => id === line.id) + by]
    if (next !== undefined) focusLine(next.id, by === 1 ? 0 : next.text.length)
    return next !== undefined
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // While an accent or a character is being composed, keys belong to the keyboard.
    if (event.nativeEvent.isComposing) return
    const { selectionStart: from, selectionEnd: to } = event.currentTarget
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z"
    if (event.key === "Enter") {
      event.preventDefault()
      const parts = cutAt(draft(), from, to)
      if (parts === undefined) keep()
      else split(parts, 0)
    } else if (event.key === "Backspace" && from === 0 && to === 0) {
      event.preventDefault()
      merge()
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault()
      move(event.key === "ArrowUp" ? -1 : 1, from)
    } else if (event.key === "ArrowUp" && from === 0 && to === 0) {
      if (step(-1)) event.preventDefault()
    } else if (event.key === "ArrowDown" && from === draft().length) {
      if (step(1)) event.preventDefault()
    } else if (event.key === "Escape") dropDraft(line.id)
    // What is typed and not kept yet is the field's own to take back.
    else if (isUndo && draft() === line.text) {
      event.preventDefault()
      void (event.shiftKey ? redoEdit() : undoEdit())
      focusLine(line.id, from)
    }
  }

  return {
    onChange: ({ currentTarget }: FormEvent<HTMLTextAreaElement>) =>
      draftLine(line.id, currentTarget.value.replaceAll(/[\r\n]+/g, " ")),
    onBlur: keep,
    onKeyDown,
    onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => {
      const pasted = splitScript(event.clipboardData.getData("text/plain"), language)
      if (pasted.length < 2) return
      event.preventDefault()
      const { selectionStart: from, selectionEnd: to } = event.currentTarget
      split(pastedInto(draft(), { from, to }, pasted), pasted.at(-1)?.length ?? 0)
    },
  }
}
