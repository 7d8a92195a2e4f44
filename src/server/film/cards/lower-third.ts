/** The banner with a speaker's name, and under it her role and place. */
import type { LowerThird } from "../../../domain/cut"
import type { FilmPalette } from "../../../domain/film-palette"
import type { FrameSize } from "../../../domain/format"
import type { Language } from "../../../domain/language"
import { type LowerThirdPlace, widestLowerThird } from "../../../domain/lower-third-place"
import { safeArea } from "../../../domain/safe-area"
import { directionOf } from "../../../domain/text-direction"
import { typeset } from "../../../domain/typeset"
import { unitOf } from "./draw-picture"
import { box, type PictureNode, text } from "./picture-node"
import { fitted, INTER, INTER_BOLD, INTO_ROWS, sized } from "./type-scale"

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
  at: LowerThirdPlace = "low",
): PictureNode => {
  const unit = unitOf(frame)
  const { side, top, captions } = safeArea(frame)
  const room = (frame.width * widestLowerThird(frame)) / unit - BAR - 2 * PADDING.across
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
      alignItems: at === "low" ? "flex-end" : "flex-start",
      justifyContent: isTurned ? "flex-end" : "flex-start",
      padding: `${frame.height * top}px ${frame.width * side}px ${frame.height * captions}px`,
    },
    [box({}, isTurned ? [panel, bar] : [bar, panel])],
  )
}
