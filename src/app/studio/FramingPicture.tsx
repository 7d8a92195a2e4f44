import type { Format } from "../../domain/format"
import { FACE_OUTLINE } from "./face-outline"

/** The picture's width and height in its own units, by the film's format. */
const SIZES: Readonly<Record<Format, readonly [width: number, height: number]>> = {
  "16:9": [160, 90],
  "9:16": [90, 160],
  "1:1": [120, 120],
}

/** A drawn example of a good frame: decoration, the words beside it say the same. */
export const FramingPicture = ({ format }: { readonly format: Format }) => {
  const [width, height] = SIZES[format]
  const { scale, x, y } = FACE_OUTLINE.placeIn(width, height)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" style={{ maxHeight: "9rem" }}>
      <rect width={width} height={height} rx="8" fill="var(--violet-soft)" />
      <line x2={width} y1={height / 3} y2={height / 3} stroke="var(--line-strong)" strokeDasharray="3 4" />
      <g transform={`translate(${x} ${y}) scale(${scale})`} fill="var(--accent)">
        <path d={FACE_OUTLINE.head} />
        <path d={FACE_OUTLINE.shoulders} />
      </g>
    </svg>
  )
}
