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

/** In units. Of many, each has less room. */
const SIZES = { few: 3, many: 2.4, smallest: 1.9 }
const FEW = 6
const PADDING = { across: 1.3, above: 0.65 }
/** Width of the coloured bar. */
const BAR = 0.5
/** A long name has two rows rather than an end that is missing. */
const ROWS = 2
const MARGIN = 1.6
const PANEL_OPACITY = 0.88

const nameIn = (
  { tile, name }: NamedTile,
  largest: number,
  unit: number,
  { ground, paper, accent }: FilmPalette,
): PictureNode | undefined => {
  if (name === null || name.trim() === "") return undefined
  const room = tile.width / unit - 2 * MARGIN - 2 * PADDING.across - BAR
  const { words, size } = fitted(name, { width: room, rows: ROWS, largest, smallest: SIZES.smallest })
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
          maxWidth: room * unit,
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
      padding: MARGIN * unit,
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
  const largest = tiles.length <= FEW ? SIZES.few : SIZES.many
  return box(
    { width: "100%", height: "100%", position: "relative" },
    tiles.map(tile => nameIn(tile, largest, unit, palette)),
  )
}
