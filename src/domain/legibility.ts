/** How large and on what ground words must be to be read from where she stands. */
import type { PromptGround } from "./prompter-choice"

/** Where a phone stands that films somebody to the chest, in millimetres. */
export const VIEWING_DISTANCE = 1000

/**
 * Height of a capital, as an angle from the eye in minutes of arc. ISO 9241-303 asks for 16 at least, and
 * prefers 20 to 22.
 */
export const LEAST_ANGLE = 16

/** Height of a capital against the size of the font: Fraunces, and near enough Georgia. */
const CAPITAL_SHARE = 0.7

/**
 * CSS pixels to the inch. A CSS pixel is 1/96 inch by its definition, and on laptops nearly so. On phones
 * it is smaller, 150 to 160 to the inch, and 132 on large tablets: 160 errs on the large side.
 */
const PIXELS_PER_INCH = { coarse: 160, fine: 96 }

const MM_PER_INCH = 25.4
const MINUTES_PER_RADIAN = (180 * 60) / Math.PI

/**
 * Smallest size of a font that can be read.
 *
 * @param distance From eye to screen, in millimetres.
 * @param angle Height of a capital, in minutes of arc.
 *
 * @returns CSS pixels.
 */
export const leastFontSize = (
  isCoarse: boolean,
  distance = VIEWING_DISTANCE,
  angle = LEAST_ANGLE,
): number => {
  const capital = 2 * distance * Math.tan(angle / 2 / MINUTES_PER_RADIAN)
  const perInch = isCoarse ? PIXELS_PER_INCH.coarse : PIXELS_PER_INCH.fine
  return (capital * perInch) / MM_PER_INCH / CAPITAL_SHARE
}

/** What is asked of text by WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5

/** Relative luminance of a grey of WCAG 2.2. @param grey 0 black to 1 white, as CSS has it. */
const luminance = (grey: number): number => (grey <= 0.04045 ? grey / 12.92 : ((grey + 0.055) / 1.055) ** 2.4)

const GLARE = 0.05

/**
 * Contrast of white words on a black ground that lets the picture through, over the worst of pictures: a
 * white one.
 *
 * @param opacity Of the ground, 0 to 1.
 *
 * @returns 1 (none) to 21.
 */
export const contrastOverPicture = (opacity: number): number => (1 + GLARE) / (luminance(1 - opacity) + GLARE)

/** Opacity of the ground behind the words. */
export const GROUND_OPACITY: Readonly<Record<PromptGround, number>> = { light: 0.64, medium: 0.8, strong: 1 }

/** What a size is chosen by. */
export type Setting = {
  /** Whether she points with a finger: see {@link leastFontSize}. */
  readonly isCoarse: boolean
  /** How much larger she wants it: 1 is as designed. */
  readonly scale: number
  /** Letters of the line. */
  readonly letters: number
  /** Width of its widest word, against the size of the font. */
  readonly widestWord: number
  /** Width of the column, in CSS pixels. */
  readonly column: number
}

/** As designed for a laptop, in CSS pixels; a phone's least size is larger. */
const DESIGNED_SIZE = 36
/** Longer lines are set as small as can be read, so that more of them is near the lens. */
const LONG_LINE = 220

/**
 * Size of the words. A wide word is kept in one piece as long as that leaves it legible.
 *
 * @returns CSS pixels, never less than {@link leastFontSize}.
 */
export const promptFontSize = ({ isCoarse, scale, letters, widestWord, column }: Setting): number => {
  const least = leastFontSize(isCoarse)
  const designed = letters > LONG_LINE ? least : Math.max(least, DESIGNED_SIZE)
  const fitting = widestWord > 0 ? column / widestWord : Number.POSITIVE_INFINITY
  return Math.max(least, Math.min(designed * scale, fitting))
}
