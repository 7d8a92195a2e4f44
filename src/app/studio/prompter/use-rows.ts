import { type RefObject, useLayoutEffect, useState } from "react"
import { promptFontSize } from "../../../domain/legibility"
import { breakRows } from "../../../domain/line-breaks"
import type { Prompt } from "../../../domain/prompt"
import type { PromptWidth } from "../../../domain/prompter-choice"

/** Widest column, against the size of the font: eyes that wander along a wide line are seen to read. */
const COLUMN: Readonly<Record<PromptWidth, number>> = { narrow: 12, normal: 16, wide: 22 }
/** Words are measured at this size, in CSS pixels, and set in another: so much is left for what that changes. */
const MEASURED_AT = 40
const SPARE = 0.97
const FONT = "Fraunces"

export type Rows = {
  /** CSS pixels. */
  readonly fontSize: number
  /** Index of the last word of each row. */
  readonly ends: readonly number[]
}

/** Widths in a font, against its size. */
const createRuler = ({ fontWeight, fontFamily }: CSSStyleDeclaration): ((text: string) => number) => {
  const context = document.createElement("canvas").getContext("2d")
  if (context === null) return text => text.length / 2
  context.font = `${fontWeight} ${MEASURED_AT}px ${fontFamily}`
  return text => context.measureText(text).width / MEASURED_AT
}

/** Room for the words between the paddings of a box, in CSS pixels. */
const innerWidth = (box: HTMLElement): number => {
  const { paddingLeft, paddingRight } = getComputedStyle(box)
  return box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
}

const layOut = (box: HTMLElement, { words }: Prompt, scale: number, width: PromptWidth): Rows => {
  const room = innerWidth(box)
  const widthOf = createRuler(getComputedStyle(box))
  const gap = widthOf(" ")
  const measured = words.map(({ text, seam }) => ({ width: widthOf(text), gap, seam }))
  const fontSize = promptFontSize({
    isCoarse: matchMedia("(pointer: coarse)").matches,
    scale,
    letters: words.reduce((sum, { text }) => sum + text.length, 0),
    widestWord: Math.max(0, ...measured.map(word => word.width)) / SPARE,
    column: room,
  })
  const column = Math.min(COLUMN[width], room / fontSize)
  return { fontSize, ends: breakRows(measured, column * SPARE) }
}

/** The line in rows that fit a box, in the largest size she wants and the box allows. */
export const useRows = (
  box: RefObject<HTMLElement | null>,
  prompt: Prompt,
  scale: number,
  width: PromptWidth,
): Rows => {
  const [rows, setRows] = useState<Rows>({ fontSize: MEASURED_AT, ends: [prompt.words.length - 1] })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const measure = (): void => setRows(layOut(element, prompt, scale, width))
    let isHere = true
    let column = 0
    // Before its typeface is there, the text is measured in another.
    const measureAgain = (): void => {
      if (isHere) measure()
    }
    void document.fonts.load(`560 ${MEASURED_AT}px "${FONT}"`).then(measureAgain, measureAgain)
    // Told of its size at once, and then when it changes; its height changes by what is measured here.
    const observer = new ResizeObserver(() => {
      const room = innerWidth(element)
      if (column !== room) measure()
      column = room
    })
    observer.observe(element)
    return () => {
      isHere = false
      observer.disconnect()
    }
  }, [box, prompt, scale, width])
  return rows
}
