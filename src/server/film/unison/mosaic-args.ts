/** What ffmpeg is told to show several clips at once. */
import type { PicturePlace } from "../../../domain/film-settings"
import type { FrameSize } from "../../../domain/format"
import type { Tile } from "../../../domain/mosaic"
import { type Clip, steadyFrames } from "../../media/clip-args"
import { FRAME_RATE } from "../../media/frame-rate"
import type { Picture } from "../../media/probe"
import { fitFrame } from "../fit-frame"
import { fadeFilters, type PictureFade, pictureCodec } from "../mezzanine-args"
import { type Overlay, overlayArgs } from "../overlays"

/** Goes up when anything below changes what comes out. */
export const MOSAIC_VERSION = 2

/** Between two tiles: a share of the frame's short side. */
const GAP = 0.006

/** One clip in the mosaic. */
export type MosaicClip = {
  readonly clip: Clip
  /** As it was measured. */
  readonly picture: Picture
  /** What stays in its tile. */
  readonly focus: PicturePlace
  /** Frames for which its first picture stands before it moves. */
  readonly waits: number
}

export type Mosaic = {
  /** One for each tile, row by row. */
  readonly clips: readonly MosaicClip[]
  readonly rows: readonly (readonly Tile[])[]
  readonly frame: FrameSize
  /** Between the tiles: "#rrggbb". */
  readonly ground: string
  /** How long all of it is. */
  readonly frames: number
  readonly overlays: readonly Overlay[]
  readonly fade: PictureFade
  readonly threads: number
}

const even = (length: number): number => 2 * Math.round(length / 2)

/** What of a tile is picture: gaps are between tiles, none is at the frame's edge. */
const pictureOf = ({ x, y, width, height }: Tile, frame: FrameSize): Tile => {
  const gap = even((Math.min(frame.width, frame.height) * GAP) / 2)
  const left = x > 0 ? gap : 0
  const top = y > 0 ? gap : 0
  const right = x + width < frame.width ? gap : 0
  const bottom = y + height < frame.height ? gap : 0
  return { x: left, y: top, width: width - left - right, height: height - top - bottom }
}

const tileChain = (
  { clip, picture, focus, waits }: MosaicClip,
  tile: Tile,
  { frame, ground, frames }: Mosaic,
): string => {
  const shown = pictureOf(tile, frame)
  return [
    ...steadyFrames(clip),
    ...fitFrame(picture, shown, focus),
    "setsar=1",
    "format=yuv420p",
    // Whoever is done stays in the picture until the last one is.
    `tpad=start_mode=clone:start=${waits}:stop_mode=clone:stop_duration=${(frames / FRAME_RATE).toFixed(6)}`,
    `pad=${tile.width}:${tile.height}:${shown.x}:${shown.y}:color=${ground.replace("#", "0x")}`,
  ].join(",")
}

/** Put labelled pictures side by side, or below each other. One alone stays as it is. */
const stack = (way: "hstack" | "vstack", labels: readonly string[], into: string): string =>
  `${labels.map(label => `[${label}]`).join("")}${labels.length > 1 ? `${way}=inputs=${labels.length}` : "null"}[${into}]`

/**
 * Build the arguments that make the mezzanine of a mosaic.
 *
 * @param output path that ends in `.mov`
 */
export const mosaicArgs = (mosaic: Mosaic, output: string): string[] => {
  const { clips, rows, overlays, fade, frames, threads } = mosaic
  const places = rows.flatMap((row, index) => row.map(tile => ({ tile, row: index })))
  const tiles = clips.map((clip, index) => ({ clip, label: `tile${index}`, ...places[index] }))
  const chains = tiles.map(({ clip, tile, label }, index) => {
    if (tile === undefined) throw new RangeError(`No tile for the clip ${index} of a mosaic`)
    return `[${index}:V:0]${tileChain(clip, tile, mosaic)}[${label}]`
  })
  const rowChains = rows.map((_, row) =>
    stack(
      "hstack",
      tiles.filter(tile => tile.row === row).map(({ label }) => label),
      `row${row}`,
    ),
  )
  const whole = stack(
    "vstack",
    rows.map((_, row) => `row${row}`),
    "base",
  )
  const over = overlayArgs(overlays, "base", clips.length)
  const finish = [...fadeFilters(fade, frames), "format=yuv420p"].join(",")
  return [
    ...clips.flatMap(({ clip }) => ["-threads", String(threads), "-i", clip.path]),
    ...over.inputs,
    ...["-filter_complex_threads", String(threads)],
    "-filter_complex",
    [...chains, ...rowChains, whole, ...over.chains, `[${over.label}]${finish}[film]`].join(";"),
    ...["-map", "[film]"],
    ...pictureCodec(threads),
    ...["-frames:v", String(frames)],
    ...["-map_metadata", "-1"],
    ...["-y", output],
  ]
}
