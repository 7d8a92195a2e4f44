/**
 * The picture behind cards: voices as strands, each on its own way, that become one line. Not an ornament:
 * it is what the film is.
 */
import type { FilmPalette } from "../../../domain/film-palette"
import type { FrameSize } from "../../../domain/format"

const STRANDS = 16
/** Points that a strand is drawn through. */
const STEPS = 48
/** Where along the card the voices have become one, as a share of its width. */
const JOINED_AT = 0.82
/** The joined line grows out of the strands from here on. */
const LINE_FROM = 0.66

/** What each strand does: no two alike, and the same on every card. */
const swingOf = (index: number) => {
  const place = (index / (STRANDS - 1)) * 2 - 1
  return { place, waves: 0.8 + ((index * 7) % 5) * 0.23, phase: ((index * 11) % 16) * 0.39 }
}

/** How far apart voices still are: 1 at the beginning, 0 from {@link JOINED_AT} on, without a kink. */
const apart = (share: number): number => {
  const left = Math.max(0, 1 - share / JOINED_AT)
  return left * left * (3 - 2 * left)
}

const strandPath = (index: number, { width, height }: FrameSize, middle: number, reach: number): string => {
  const { place, waves, phase } = swingOf(index)
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const share = step / STEPS
    const away = place * 0.75 + 0.45 * Math.sin(share * waves * 2 * Math.PI + phase)
    return `${(share * width).toFixed(1)} ${(middle + away * reach * height * apart(share)).toFixed(1)}`
  })
  return `M${points.join("L")}`
}

export type StrandsOptions = {
  /** Height of the joined line, as a share of the card's. */
  readonly at: number
  /** How far they swing from it, as a share of the card's height. */
  readonly reach: number
  /** 0 to 1. */
  readonly strength: number
  /** From one voice to many instead. */
  readonly isOpening?: boolean
}

/** The ground of a card with its strands, as SVG in the card's pixels. */
export const strandedGround = (
  frame: FrameSize,
  { ground, dusk, accent }: FilmPalette,
  { at, reach, strength, isOpening = false }: StrandsOptions,
): string => {
  const { width, height } = frame
  const unit = Math.min(width, height) / 100
  const strands = Array.from({ length: STRANDS }, (_, index) => {
    const opacity = (strength * (0.25 + (0.5 * ((index * 5) % 7)) / 6)).toFixed(3)
    return `<path d="${strandPath(index, frame, at * height, reach)}" stroke-opacity="${opacity}"/>`
  })
  const turned = isOpening ? `transform="translate(${width} 0) scale(-1 1)"` : ""
  return [
    `<defs><linearGradient id="ground" x1="0" y1="0" x2="1" y2="1">`,
    `<stop offset="0.25" stop-color="${ground}"/><stop offset="1" stop-color="${dusk}"/></linearGradient>`,
    `<linearGradient id="line" gradientUnits="userSpaceOnUse" x1="${LINE_FROM * width}" y1="0" x2="${width}" y2="0">`,
    `<stop offset="0" stop-color="${accent}" stop-opacity="0"/><stop offset="0.5" stop-color="${accent}"/></linearGradient></defs>`,
    `<rect width="${width}" height="${height}" fill="url(#ground)"/>`,
    `<g fill="none" stroke="${accent}" stroke-width="${(0.28 * unit).toFixed(2)}" stroke-linejoin="round" ${turned}>`,
    ...strands,
    // A rectangle: a gradient has no extent along a stroke that is quite level.
    `<rect x="${LINE_FROM * width}" y="${at * height - 0.35 * unit}" width="${(1 - LINE_FROM) * width}" height="${0.7 * unit}" fill="url(#line)" stroke="none" fill-opacity="${strength}"/>`,
    "</g>",
  ].join("")
}
