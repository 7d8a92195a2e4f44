/** The card that a film closes with: what viewers are asked to do, where, and who stands behind it. */
import type { ClosingCard } from "../../../domain/cut"
import type { FilmPalette } from "../../../domain/film-palette"
import type { FrameSize } from "../../../domain/format"
import type { Language } from "../../../domain/language"
import { safeArea } from "../../../domain/safe-area"
import { typeset } from "../../../domain/typeset"
import { unitOf } from "./draw-picture"
import { box, image, type PictureNode, text } from "./picture-node"
import { strandedGround } from "./strands"
import { FRAUNCES, fitted, INTER_BOLD, INTO_ROWS, sized, TIGHT } from "./type-scale"

/** A logo as it is drawn. */
export type Logo = {
  /** A `data:` URL. */
  readonly source: string
  /** Width against height. */
  readonly ratio: number
}

/** An upright card has room for them to swing. */
const STRANDS = { upright: { at: 0.2, reach: 0.2 }, other: { at: 0.1, reach: 0.13 } }
/** Height of the logos, in units; a wide one is lower, so that all weigh about the same. */
const LOGO_HEIGHT = 9
const LOGO_WIDEST = 26
const LOGO_GROUND = "#ffffff"

export const closingGround = (frame: FrameSize, palette: FilmPalette): string =>
  strandedGround(frame, palette, {
    ...(frame.height > frame.width ? STRANDS.upright : STRANDS.other),
    strength: 0.6,
    isOpening: true,
  })

/** How large a logo stands on a card, in whole pixels. */
export const logoSize = (ratio: number, unit: number): FrameSize => {
  const width = Math.min(LOGO_WIDEST, LOGO_HEIGHT * ratio)
  const whole = (length: number): number => Math.max(1, Math.round(length * unit))
  return { width: whole(width), height: whole(width / ratio) }
}

/** Logos are made for paper: they stand on a piece of it. */
const logoRow = (logos: readonly Logo[], unit: number, ground: string): PictureNode | undefined =>
  logos.length === 0
    ? undefined
    : box(
        {
          alignSelf: "flex-start",
          flexWrap: "wrap",
          alignItems: "center",
          columnGap: 5 * unit,
          rowGap: 2.4 * unit,
          padding: `${2.4 * unit}px ${3.6 * unit}px`,
          borderRadius: 1.6 * unit,
          backgroundColor: ground,
        },
        logos.map(({ source, ratio }) => image(source, logoSize(ratio, unit))),
      )

const TITLE_ROOM = { rows: 3, largest: 8.2, smallest: 4.4 }
const CALL_ROOM = { rows: 2, largest: 4.4, smallest: 3 }
const ADDRESS_ROOM = { rows: 2, largest: 5, smallest: 2.6 }
/** Widest row, in units. */
const WIDEST = 128
/** Around the call to act, in units: it looks like what one is to press on the page. */
const BUTTON = { above: 1.7, across: 3.2 }

type Set = {
  readonly unit: number
  readonly width: number
  readonly language: Language
  readonly palette: FilmPalette
}

const callButton = (call: string, { unit, width, language, palette }: Set): PictureNode | undefined => {
  const { words, size } = fitted(typeset(call, language), { ...CALL_ROOM, width: width - 2 * BUTTON.across })
  if (words === "") return undefined
  const style = {
    ...INTER_BOLD,
    ...sized(size, unit),
    ...INTO_ROWS,
    lineHeight: 1.25,
    color: palette.onAccent,
  }
  return box(
    {
      alignSelf: "flex-start",
      maxWidth: width * unit,
      padding: `${BUTTON.above * unit}px ${BUTTON.across * unit}px`,
      borderRadius: 1.2 * unit,
      backgroundColor: palette.accent,
    },
    [text(style, words)],
  )
}

const titleRows = (title: string, { unit, width, language, palette }: Set): PictureNode | undefined => {
  const { words, size } = fitted(typeset(title, language), { ...TITLE_ROOM, width })
  if (words === "") return undefined
  const column = { ...INTO_ROWS, maxWidth: width * unit }
  return text({ ...FRAUNCES, ...sized(size, unit), ...TIGHT, ...column, color: palette.paper }, words)
}

const addressRow = (address: string, { unit, width, palette }: Set): PictureNode | undefined => {
  const { words, size } = fitted(address, { ...ADDRESS_ROOM, width })
  if (words === "") return undefined
  const column = { ...INTO_ROWS, maxWidth: width * unit }
  return text(
    { ...INTER_BOLD, ...sized(size, unit), ...column, lineHeight: 1.25, color: palette.paper },
    words,
  )
}

/** What stands before the ground. */
export const closingWords = (
  { title, callToAct, address }: ClosingCard,
  logos: readonly Logo[],
  language: Language,
  frame: FrameSize,
  palette: FilmPalette,
): PictureNode => {
  const unit = unitOf(frame)
  const { side, top } = safeArea(frame)
  const set = { unit, width: Math.min(WIDEST, (frame.width / unit) * (1 - 2 * side)), language, palette }
  const rows = [
    titleRows(title, set),
    callButton(callToAct, set),
    addressRow(address, set),
    logoRow(logos, unit, LOGO_GROUND),
  ]
  const within = {
    width: "100%",
    height: "100%",
    flexDirection: "column",
    justifyContent: "flex-end",
    gap: 3.8 * unit,
    padding: `${frame.height * top}px ${frame.width * side}px ${frame.height * top * 1.5}px`,
  }
  return box(within, rows)
}
