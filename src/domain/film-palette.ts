/** The colours of what is drawn into a film, all made from the one that a campaign chooses. */
import { contrast, fromOklch, toOklch } from "./colour"

export type FilmPalette = {
  /** What cards lie on, dark; lower thirds let the picture through it. */
  readonly ground: string
  /** The lighter end of a card's ground. */
  readonly dusk: string
  /** What is read on either. */
  readonly paper: string
  /** What is less important, and still read. */
  readonly muted: string
  /** The campaign's own colour, as bright as it has to be to be read on the ground. */
  readonly accent: string
  /** What is read on the accent. */
  readonly onAccent: string
}

/** The house's own accent: see app/ui/tokens.css. Its ground is the violet of 8 March, not a dark orange. */
export const HOUSE_ACCENT = "#ff9f6e"

const HOUSE_GROUND = "#1e0b36"
const HOUSE_DUSK = "#4a2279"
const PAPER = "#fffaf4"

/** Text of any size: WCAG 2.2, 1.4.3. */
export const READABLE = 4.5
const LIGHTER_STEP = 0.01

const GROUND = { lightness: 0.2, chromaMax: 0.075 }
const DUSK = { lightness: 0.34, chromaMax: 0.12 }
const MUTED = { lightness: 0.86, chromaMax: 0.035 }

const toneOf = (
  accent: string,
  { lightness, chromaMax }: { lightness: number; chromaMax: number },
): string => {
  const { chroma, hue } = toOklch(accent)
  return fromOklch({ lightness, chroma: Math.min(chroma, chromaMax), hue })
}

/** The same hue, lighter step by step until it is read on both ends of the ground. */
const readableOn = (accent: string, grounds: readonly string[]): string => {
  let { lightness, chroma, hue } = toOklch(accent)
  let shown = accent
  while (lightness < 1 && grounds.some(ground => contrast(shown, ground) < READABLE)) {
    lightness = Math.min(1, lightness + LIGHTER_STEP)
    shown = fromOklch({ lightness, chroma, hue })
  }
  return shown
}

/**
 * The palette of a film. Whatever the accent, all that is read has a contrast of {@link READABLE} at least.
 *
 * @param accent `#rrggbb`
 */
export const filmPalette = (accent: string): FilmPalette => {
  const isHouse = accent.toLowerCase() === HOUSE_ACCENT
  const ground = isHouse ? HOUSE_GROUND : toneOf(accent, GROUND)
  const dusk = isHouse ? HOUSE_DUSK : toneOf(accent, DUSK)
  const bright = readableOn(accent, [ground, dusk])
  return {
    ground,
    dusk,
    paper: PAPER,
    muted: isHouse ? "#d9c8ee" : toneOf(accent, MUTED),
    accent: bright,
    onAccent: contrast(ground, bright) >= contrast(PAPER, bright) ? ground : PAPER,
  }
}
