/** A subtitle that is part of the picture, for feeds that play muted: white on a dark panel, at the bottom. */
import type { FrameSize } from "../../../domain/format"
import type { Language } from "../../../domain/language"
import { breakRows } from "../../../domain/line-breaks"
import { promptOf } from "../../../domain/prompt"
import { safeArea } from "../../../domain/safe-area"
import { ROW_MAX_LENGTH } from "../../../domain/subtitle-pages"
import { directionOf } from "../../../domain/text-direction"
import { unitOf } from "./draw-picture"
import { box, type PictureNode, text } from "./picture-node"
import { INTER_BOLD, INTO_ROWS, sized } from "./type-scale"

/** Goes up when it looks different. */
export const BURNT_SUBTITLE_VERSION = 2

/** Height of the letters, in units: the longest row fits a frame, but for an upright one, which breaks it again. */
const SIZE = { lying: 4.4, square: 3.6, upright: 4.4 }
/** Dark enough for white letters on a white picture (7 : 1), and lets the picture through. */
const PANEL = "#0a0612c7"
const PADDING = { across: 1.5, along: 0.75 }

const sizeIn = ({ width, height }: FrameSize): number => {
  if (width > height) return SIZE.lying
  return height > width ? SIZE.upright : SIZE.square
}

/** Width of a bold letter, on average, against its height. */
const LETTER_WIDTH = 0.56

/** Rows as they were broken, where they fit; in a narrow frame they are broken anew, where one breathes. */
const rowsIn = (words: string, column: number, language: Language): string[] => {
  const rows = words.split("\n")
  if (rows.every(row => row.length <= column)) return rows
  const parts = promptOf(rows.join(" "), language).words
  const measured = parts.map(({ text: part, seam }) => ({ width: part.length, gap: 1, seam }))
  let first = 0
  return breakRows(measured, column).map(last => {
    const row = parts.slice(first, last + 1).map(part => part.text)
    first = last + 1
    return row.join(" ")
  })
}

/** An address or a long word without a break stays in the frame. */
const fittingSize = (row: string, largest: number, room: number): number =>
  row.includes(" ") || row.length <= ROW_MAX_LENGTH ? largest : Math.min(largest, (room / row.length) * 1.7)

/** Over a frame that is otherwise see-through: each row on a panel of its own, as wide as its words. */
export const burntSubtitle = (words: string, language: Language, frame: FrameSize): PictureNode => {
  const unit = unitOf(frame)
  const { side, bottom } = safeArea(frame)
  const room = (frame.width * (1 - 2 * side)) / unit
  const column = Math.floor((room - 2 * PADDING.across) / sizeIn(frame) / LETTER_WIDTH)
  const rows = rowsIn(words, column, language).map(row =>
    box(
      {
        padding: `${PADDING.along * unit}px ${PADDING.across * unit}px`,
        backgroundColor: PANEL,
        borderRadius: 0.7 * unit,
      },
      [
        text(
          {
            ...INTO_ROWS,
            ...INTER_BOLD,
            ...sized(fittingSize(row, sizeIn(frame), room), unit),
            maxWidth: (room - 2 * PADDING.across) * unit,
            lineHeight: 1.25,
            color: "#ffffff",
            textAlign: "center",
            direction: directionOf(row),
          },
          row,
        ),
      ],
    ),
  )
  return box(
    {
      width: "100%",
      height: "100%",
      flexDirection: "column",
      alignItems: "center",
      justifyContent: "flex-end",
      gap: 0.5 * unit,
      padding: `0 ${frame.width * side}px ${frame.height * bottom}px`,
    },
    rows,
  )
}
