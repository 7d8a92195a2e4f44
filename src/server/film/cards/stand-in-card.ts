/** The card that stands in the film for a line nobody has filmed yet. */
import type { FilmPalette } from "../../../domain/film-palette"
import type { FrameSize } from "../../../domain/format"
import type { Language } from "../../../domain/language"
import { safeArea } from "../../../domain/safe-area"
import { NNBSP, quote } from "../../../domain/typeset"
import type { Speaker } from "../../store/speakers"
import { unitOf } from "./draw-picture"
import { box, type PictureNode, text } from "./picture-node"
import { strandedGround } from "./strands"
import { FRAUNCES, fitted, INTER, INTER_BOLD, INTO_ROWS, sized } from "./type-scale"

/** What a stand-in says. */
export type StandInCard = {
  readonly text: string
  readonly language: Language
  /** Who will say it; undefined: nobody has it yet. */
  readonly speaker: Speaker | undefined
  /** Of the line among the film's; counts from 1. */
  readonly position: number
  readonly lineCount: number
}

const WORDS: Readonly<Record<Language, { readonly waiting: string; readonly free: string }>> = {
  fr: { waiting: "Bientôt en image", free: "Cette phrase attend sa voix" },
  en: { waiting: "Coming soon", free: "This line awaits its voice" },
}

/** Behind words that are to be read, the strands stand back. */
export const standInGround = (frame: FrameSize, palette: FilmPalette): string =>
  strandedGround(frame, palette, { at: 0.73, reach: 0.16, strength: 0.22 })

const LINE_ROOM = { largest: 8.6, smallest: 3.2 }
const LINE_ROWS = { lying: 5, square: 7, upright: 10 }
const NAME_ROOM = { rows: 2, largest: 3.8, smallest: 3 }
const DETAIL_ROOM = { rows: 2, largest: 2.9, smallest: 2.5 }
/** Kept free beside the name for the line's place among the others, in units. */
const PLACE_WIDTH = 14

const rowsOf = ({ width, height }: FrameSize): number => {
  if (width === height) return LINE_ROWS.square
  return width > height ? LINE_ROWS.lying : LINE_ROWS.upright
}

const header = (waiting: string, unit: number, accent: string): PictureNode =>
  box({ alignItems: "center", gap: 2 * unit }, [
    box({ width: 7 * unit, height: 0.7 * unit, backgroundColor: accent }),
    text(
      {
        ...INTER_BOLD,
        ...sized(2.6, unit),
        letterSpacing: "0.085em",
        textTransform: "uppercase",
        color: accent,
      },
      waiting,
    ),
  ])

const whoWaits = (
  speaker: Speaker,
  width: number,
  unit: number,
  { paper, muted }: FilmPalette,
): PictureNode => {
  const name = fitted(speaker.name, { ...NAME_ROOM, width })
  const detail = fitted(speaker.detail, { ...DETAIL_ROOM, width })
  const below = { ...INTER, ...sized(detail.size, unit), ...INTO_ROWS, lineHeight: 1.3, color: muted }
  return box({ flexDirection: "column", gap: 0.6 * unit, flexShrink: 1 }, [
    text(
      { ...INTER_BOLD, ...sized(name.size, unit), ...INTO_ROWS, lineHeight: 1.25, color: paper },
      name.words,
    ),
    detail.words === "" ? undefined : text(below, detail.words),
  ])
}

const footer = (card: StandInCard, width: number, unit: number, palette: FilmPalette): PictureNode => {
  const speaker = card.speaker ?? { name: WORDS[card.language].free, detail: "" }
  const place = `${card.position}${NNBSP}/${NNBSP}${card.lineCount}`
  return box({ justifyContent: "space-between", alignItems: "flex-end", gap: 4 * unit }, [
    whoWaits(speaker, width - PLACE_WIDTH, unit, palette),
    text({ ...INTER, ...sized(2.9, unit), flexShrink: 0, color: palette.muted }, place),
  ])
}

/** What stands before the ground. */
export const standInWords = (card: StandInCard, frame: FrameSize, palette: FilmPalette): PictureNode => {
  const unit = unitOf(frame)
  const { side, top } = safeArea(frame)
  const width = (frame.width / unit) * (1 - 2 * side)
  const room = { ...LINE_ROOM, width, rows: rowsOf(frame) }
  const { words, size } = fitted(quote(card.text, card.language), room)
  const style = { ...FRAUNCES, fontWeight: 500, ...sized(size, unit), ...INTO_ROWS, lineHeight: 1.24 }
  return box(
    {
      width: "100%",
      height: "100%",
      flexDirection: "column",
      justifyContent: "space-between",
      padding: `${frame.height * top * 1.25}px ${frame.width * side}px`,
    },
    [
      header(WORDS[card.language].waiting, unit, palette.accent),
      text({ ...style, color: palette.paper }, words),
      footer(card, width, unit, palette),
    ],
  )
}
