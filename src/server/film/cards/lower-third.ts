/** The banner with a speaker's name, and under it her role and place. */
import type { LowerThird } from "../../../domain/cut"
import type { FilmPalette } from "../../../domain/film-palette"
import type { FrameSize } from "../../../domain/format"
import type { Language } from "../../../domain/language"
import { directionOf } from "../../../domain/text-direction"
import { typeset } from "../../../domain/typeset"
import { unitOf } from "./draw-picture"
import { box, type PictureNode, text } from "./picture-node"
import { safeArea } from "./safe-area"
import { fitted, INTER, INTER_BOLD, INTO_ROWS, sized } from "./type-scale"

/** Widest panel, as a share of the frame's width. */
const WIDEST = { lying: 0.56, upright: 0.84 }
/** What the panel lets through: enough to belong to the picture, too little to disturb the reading. */
const PANEL_OPACITY = 0.9
const NAME_ROOM = { rows: 2, largest: 4.8, smallest: 3.1 }
const DETAIL_ROOM = { rows: 2, largest: 3.1, smallest: 2.6 }
/** Width of the coloured bar, and of the smallest panel, in units. */
const BAR = 0.9
const NARROWEST = 16
const PADDING = { across: 2.6, above: 1.7, below: 1.9 }

/** A colour that lets through what is behind it. */
export const withOpacity = (colour: string, opacity: number): string =>
  `${colour}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, "0")}`

/**
 * A banner over a transparent frame, at the side where the name begins: a name that is read from right to
 * left has its banner on the right.
 */
export const lowerThird = (
  { name, detail }: LowerThird,
  language: Language,
  frame: FrameSize,
  { ground, paper, muted, accent }: FilmPalette,
): PictureNode => {
  const unit = unitOf(frame)
  const { side, captions } = safeArea(frame)
  const share = frame.height >= frame.width ? WIDEST.upright : WIDEST.lying
  const room = (frame.width * share) / unit - BAR - 2 * PADDING.across
  const isTurned = directionOf(name) === "rtl"
  const bar = box({ width: BAR * unit, backgroundColor: accent, flexShrink: 0 })
  const above = fitted(typeset(name, language), { ...NAME_ROOM, width: room })
  const below = fitted(typeset(detail, language), { ...DETAIL_ROOM, width: room })
  const rows = { ...INTO_ROWS, maxWidth: room * unit, textAlign: isTurned ? "right" : "left" }
  const nameStyle = { ...INTER_BOLD, ...sized(above.size, unit), letterSpacing: "-0.008em" }
  const detailStyle = { ...INTER, ...sized(below.size, unit), marginTop: 0.5 * unit, lineHeight: 1.32 }
  const panel = box(
    {
      flexDirection: "column",
      alignItems: isTurned ? "flex-end" : "flex-start",
      minWidth: NARROWEST * unit,
      padding: `${PADDING.above * unit}px ${PADDING.across * unit}px ${PADDING.below * unit}px`,
      backgroundColor: withOpacity(ground, PANEL_OPACITY),
    },
    [
      text({ ...rows, ...nameStyle, lineHeight: 1.2, color: paper }, above.words),
      below.words === "" ? undefined : text({ ...rows, ...detailStyle, color: muted }, below.words),
    ],
  )
  return box(
    {
      width: "100%",
      height: "100%",
      alignItems: "flex-end",
      justifyContent: isTurned ? "flex-end" : "flex-start",
      padding: `0 ${frame.width * side}px ${frame.height * captions}px`,
    },
    [box({}, isTurned ? [panel, bar] : [bar, panel])],
  )
}
