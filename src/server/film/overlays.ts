/** Pictures that are laid over a clip: lower thirds, subtitles that are part of the picture. */
import type { Seconds } from "../../domain/timecode"
import { FRAME_RATE } from "../media/frame-rate"

export type Overlay = {
  /** A PNG of the film's frame size, see-through where the clip is to be seen. */
  readonly path: string
  /** First moment, in seconds from the beginning of the kept part. */
  readonly from: Seconds
  /** First moment at which it is gone. */
  readonly to: Seconds
  /** How long it takes to appear, and again to go. 0: at once. */
  readonly fadeMs: number
  /** Pixels from its place, right and down, from where it comes while it appears. Default: it does not move. */
  readonly comesFrom?: { readonly x: number; readonly y: number } | undefined
}

const MS_PER_SECOND = 1000

const frameAt = (at: Seconds): number => Math.round(at * FRAME_RATE)

/** An overlay that falls into one frame of the film or none is not to be seen. */
const isSeen = ({ from, to }: Overlay): boolean => frameAt(to) > frameAt(from)

const fades = ({ fadeMs }: Overlay, frames: number): string[] => {
  const length = Math.min(Math.round((fadeMs / MS_PER_SECOND) * FRAME_RATE), Math.floor(frames / 2))
  if (length === 0) return []
  return [`fade=in:0:${length}:alpha=1`, `fade=out:${frames - length}:${length}:alpha=1`]
}

/** One picture, read once, repeated for as long as it is seen, and moved to its moment. */
const still = (overlay: Overlay, input: number): string => {
  const [first, last] = [frameAt(overlay.from), frameAt(overlay.to)]
  const frames = last - first
  return [
    `[${input}:v:0]scale=out_color_matrix=bt709:out_range=tv,format=yuva420p`,
    `loop=loop=${frames - 1}:size=1`,
    `setpts=N/${FRAME_RATE}/TB`,
    ...fades(overlay, frames),
    `setpts=PTS+${first}/${FRAME_RATE}/TB[overlay${input}]`,
  ].join(",")
}

/** Where it stands at a moment of the clip: it comes fast, and slows down as it arrives. */
const place = ({ from, fadeMs, comesFrom }: Overlay): string => {
  if (comesFrom === undefined || fadeMs === 0) return ""
  const left = `(1-clip((t-${from.toFixed(6)})*${(MS_PER_SECOND / fadeMs).toFixed(6)},0,1))`
  return `x='${comesFrom.x}*pow(${left},3)':y='${comesFrom.y}*pow(${left},3)':`
}

export type OverlayArgs = {
  /** Inputs, to follow those that there are. */
  readonly inputs: string[]
  /** Filter chains to follow the one that ends with the label `under`. */
  readonly chains: string[]
  /** Label of what comes out. */
  readonly label: string
}

/**
 * Lay overlays over a picture, in their order.
 *
 * @param under label of the picture
 * @param inputCount inputs that come before these
 */
export const overlayArgs = (overlays: readonly Overlay[], under: string, inputCount: number): OverlayArgs => {
  const seen = overlays.filter(isSeen)
  const label = (index: number): string => (index === 0 ? under : `over${index}`)
  return {
    inputs: seen.flatMap(({ path }) => [
      // One picture at the film's pace, not a series: a % in the path is only a %.
      ...["-f", "image2", "-pattern_type", "none"],
      ...["-framerate", String(FRAME_RATE), "-i", path],
    ]),
    chains: seen.flatMap((overlay, index) => [
      still(overlay, inputCount + index),
      // Where it has not begun or is over, the picture under it passes.
      `[${label(index)}][overlay${inputCount + index}]overlay=${place(overlay)}eof_action=pass[${label(index + 1)}]`,
    ]),
    label: label(seen.length),
  }
}
