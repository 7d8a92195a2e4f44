/** Names of those who say a line together, each in the corner of her picture. */
import type { FilmPalette } from "../../../domain/film-palette"
import type { FrameSize } from "../../../domain/format"
import type { Tile } from "../../../domain/mosaic"
import { directionOf } from "../../../domain/text-direction"
import { unitOf } from "./draw-picture"
import { withOpacity } from "./lower-third"
import { box, type PictureNode, text } from "./picture-node"
import { fitted, INTER_BOLD, INTO_ROWS, sized } from "./type-scale"

/** A tile, and who is in it; null: she is not named. */
export type NamedTile = { readonly tile: Tile; readonly name: string | null }

/** Letters and the air around the panel, in units. */
type Room = { readonly largest: number; readonly smallest: number; readonly margin: number }

/** Up to so many, what each has. Of many, it is less: two rows must end above her eyes. */
const ROOMS: readonly (Room & { readonly upTo: number })[] = [
  { upTo: 6, largest: 3, smallest: 1.9, margin: 1.6 },
  { upTo: 9, largest: 2.4, smallest: 1.9, margin: 1.2 },
]
const CROWDED: Room = { largest: 1.9, smallest: 1.7, margin: 0.7 }
const PADDING = { across: 1.1, above: 0.55 }
/** Width of the coloured bar. */
const BAR = 0.5
/** A long name has two rows rather than an end that is missing. */
const ROWS = 2
const PANEL_OPACITY = 0.88

const nameIn = (
  { tile, name }: NamedTile,
  { largest, smallest, margin }: Room,
  unit: number,
  { ground, paper, accent }: FilmPalette,
): PictureNode | undefined => {
  if (name === null || name.trim() === "") return undefined
  const width = tile.width / unit - 2 * margin - 2 * PADDING.across - BAR
  const { words, size } = fitted(name, { width, rows: ROWS, largest, smallest })
  const isTurned = directionOf(name) === "rtl"
  const label = box(
    {
      padding: `${PADDING.above * unit}px ${PADDING.across * unit}px`,
      backgroundColor: withOpacity(ground, PANEL_OPACITY),
      [isTurned ? "borderRight" : "borderLeft"]: `${BAR * unit}px solid ${accent}`,
    },
    [
      text(
        {
          ...INTER_BOLD,
          ...sized(size, unit),
          ...INTO_ROWS,
          maxWidth: width * unit,
          lineHeight: 1.25,
          textAlign: isTurned ? "right" : "left",
          color: paper,
        },
        words,
      ),
    ],
  )
  return box(
    {
      position: "absolute",
      left: tile.x,
      top: tile.y,
      width: tile.width,
      height: tile.height,
      // At the top: at the bottom, subtitles would lie over half of the names.
      alignItems: "flex-start",
      justifyContent: isTurned ? "flex-end" : "flex-start",
      padding: margin * unit,
    },
    [label],
  )
}

/** All names, over a transparent frame. */
export const mosaicNames = (
  tiles: readonly NamedTile[],
  frame: FrameSize,
  palette: FilmPalette,
): PictureNode => {
  const unit = unitOf(frame)
  const room = ROOMS.find(({ upTo }) => tiles.length <= upTo) ?? CROWDED
  return box(
    { width: "100%", height: "100%", position: "relative" },
    tiles.map(tile => nameIn(tile, room, unit, palette)),
  )
}
