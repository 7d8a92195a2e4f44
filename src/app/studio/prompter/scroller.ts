/** Moves a text that is longer than its box, so that what is being said is near the lens. No React. */
import type { LensSide } from "../../../domain/lens"
import type { PromptPlace } from "../../../domain/prompt-place"
import type { Rows } from "./use-rows"

/** A movement is mostly done after so long, in milliseconds: no jump, and no lag that she would notice. */
const SETTLE_MS = 250

export type Scroller = {
  /** @param phrase First word of the phrase that is being said. @param now Milliseconds. */
  readonly scrollTo: (place: PromptPlace, phrase: number, now: number) => void
  readonly clear: () => void
}

/** Where in a box the row being said belongs, in CSS pixels from its top. */
const focusOf = (lens: LensSide, height: number, rowHeight: number): number => {
  if (lens === "top") return rowHeight
  if (lens === "bottom") return Math.max(0, height - 2 * rowHeight)
  return height / 2 - rowHeight / 2
}

/** The row of a place, and how far through that row it is (0 to 1). Once all is said: the end of the last. */
const rowAt = ({ ends }: Rows, place: PromptPlace): { readonly row: number; readonly share: number } => {
  const found = ends.findIndex(last => place < last + 1)
  const row = found === -1 ? Math.max(0, ends.length - 1) : found
  const first = (ends[row - 1] ?? -1) + 1
  const length = (ends[row] ?? first) + 1 - first
  return { row, share: Math.min(1, Math.max(0, (place - first) / length)) }
}

/**
 * @param box Shows a part of its first child.
 * @param isCalm Steps from phrase to phrase instead of moving on all the time.
 */
export const createScroller = (box: HTMLElement, rows: Rows, lens: LensSide, isCalm: boolean): Scroller => {
  const text = box.firstElementChild as HTMLElement
  const words = [...text.querySelectorAll<HTMLElement>("[data-word]")]
  const topOf = (word: number): number => words[Math.min(word, words.length - 1)]?.offsetTop ?? 0
  const tops = rows.ends.map((_, row) => topOf((rows.ends[row - 1] ?? -1) + 1))
  const style = getComputedStyle(box)
  const height =
    box.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom)
  const room = Math.max(0, text.offsetHeight - height)
  const rowHeight = text.offsetHeight / Math.max(1, rows.ends.length)
  const focus = focusOf(lens, height, rowHeight)
  let shown = 0
  let last: number | undefined
  box.scrollTop = 0

  const wantedAt = (place: PromptPlace, phrase: number): number => {
    const { row, share } = rowAt(rows, place)
    if (!isCalm) return (tops[row] ?? 0) + share * rowHeight
    const start = topOf(phrase)
    const isInSight = (tops[row] ?? 0) + rowHeight <= start - focus + height
    return isInSight ? start : (tops[row] ?? 0)
  }
  return {
    scrollTo: (place, phrase, now) => {
      if (room === 0) return
      const wanted = Math.min(room, Math.max(0, wantedAt(place, phrase) - focus))
      const passed = 1 - Math.exp(-(now - (last ?? now)) / SETTLE_MS)
      shown = isCalm ? wanted : shown + (wanted - shown) * passed
      last = now
      text.style.translate = `0 ${-shown}px`
    },
    clear: () => {
      text.style.translate = ""
    },
  }
}
