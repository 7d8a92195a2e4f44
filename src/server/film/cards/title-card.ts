/** The card that a film opens with. */
import type { TitleCard } from "../../../domain/cut"
import type { FilmPalette } from "../../../domain/film-palette"
import type { FrameSize } from "../../../domain/format"
import type { Language } from "../../../domain/language"
import { safeArea } from "../../../domain/safe-area"
import { typeset } from "../../../domain/typeset"
import { unitOf } from "./draw-picture"
import { box, type PictureNode, text } from "./picture-node"
import { strandedGround } from "./strands"
import { FRAUNCES, fitted, INTER, INTO_ROWS, sized, TIGHT } from "./type-scale"

/** Height of the line that the voices become. */
const STRANDS_AT = 0.82
/** Widest row, in units: a wide film is no reason for long rows. */
const WIDEST = 128
const TITLE_ROOM = { rows: 3, smallest: 5 }
/** Largest size of the title. */
const LARGEST = { lying: 13, square: 10.4, upright: 11 }

const largestTitle = ({ width, height }: FrameSize): number => {
  if (width === height) return LARGEST.square
  return width > height ? LARGEST.lying : LARGEST.upright
}

const SUBTITLE_ROOM = { rows: 2, largest: 3.8, smallest: 3.2 }
/** Height of the part that is left to words: the strands swing below it. */
const WORDS_UNTIL = 0.6

export const titleGround = (frame: FrameSize, palette: FilmPalette): string =>
  strandedGround(frame, palette, { at: STRANDS_AT, reach: 0.18, strength: 0.85 })

/** What stands before the ground. */
export const titleWords = (
  { title, subtitle }: TitleCard,
  language: Language,
  frame: FrameSize,
  { accent, paper, muted }: FilmPalette,
): PictureNode => {
  const unit = unitOf(frame)
  const { side, top } = safeArea(frame)
  const width = Math.min(WIDEST, (frame.width / unit) * (1 - 2 * side))
  const large = fitted(typeset(title, language), { ...TITLE_ROOM, largest: largestTitle(frame), width })
  const small = fitted(typeset(subtitle, language), { ...SUBTITLE_ROOM, width })
  const column = { ...INTO_ROWS, maxWidth: width * unit }
  const words = [
    box({ width: 9 * unit, height: 0.9 * unit, backgroundColor: accent, marginBottom: 3.6 * unit }),
    text({ ...FRAUNCES, ...sized(large.size, unit), ...column, ...TIGHT, color: paper }, large.words),
    small.words === ""
      ? undefined
      : text(
          {
            ...INTER,
            ...sized(small.size, unit),
            ...column,
            marginTop: 2.8 * unit,
            lineHeight: 1.35,
            color: muted,
          },
          small.words,
        ),
  ]
  const within = {
    width: "100%",
    height: frame.height * WORDS_UNTIL,
    flexDirection: "column",
    justifyContent: "flex-end",
    padding: `${frame.height * top}px ${frame.width * side}px 0`,
  }
  return box({ width: "100%", height: "100%" }, [box(within, words)])
}
