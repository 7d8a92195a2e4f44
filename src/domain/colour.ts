/** Colours as people see them: how light, how strong, and how well one is read on another. */

/** Red, green and blue, each 0 to 1, as screens encode them (sRGB). */
type Rgb = readonly [number, number, number]

/**
 * A colour by its lightness (0 black to 1 white), its strength (0 grey to about 0.3) and its hue in
 * degrees. Steps that are equal here look equal. See https://bottosson.github.io/posts/oklab/
 */
export type Oklch = { readonly lightness: number; readonly chroma: number; readonly hue: number }

const HEX = /^#[0-9a-f]{6}$/i

/** Whether this is a colour as settings keep it: `#rrggbb`. */
export const isColour = (text: string): boolean => HEX.test(text)

const parse = (hex: string): Rgb => {
  if (!isColour(hex)) throw new RangeError(`No colour: ${JSON.stringify(hex)}`)
  const channel = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255
  return [channel(1), channel(3), channel(5)]
}

const print = (rgb: Rgb): string =>
  `#${rgb
    .map(channel =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`

/** Light that a screen gives for an encoded channel, and back (IEC 61966-2-1). */
const toLight = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
const toChannel = (light: number): number =>
  light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055

/** Relative luminance of WCAG 2.2: 0 black to 1 white. */
export const luminance = (hex: string): number => {
  const [red, green, blue] = parse(hex).map(toLight) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Light that every screen reflects, so that black is never quite black. */
const GLARE = 0.05

/** Contrast of WCAG 2.2 between two colours: 1 (none) to 21. */
export const contrast = (one: string, other: string): number => {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + GLARE) / (darker + GLARE)
}

/** A colour that is made of two. @param share of the second: 0 to 1 */
export const mix = (one: string, other: string, share: number): string => {
  const [from, to] = [parse(one), parse(other)]
  return print(from.map((channel, index) => channel + ((to[index] ?? 0) - channel) * share) as unknown as Rgb)
}

const DEGREES = 180 / Math.PI

export const toOklch = (hex: string): Oklch => {
  const [red, green, blue] = parse(hex).map(toLight) as unknown as Rgb
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: (Math.atan2(b, a) * DEGREES + 360) % 360,
  }
}

const toLinear = ({ lightness, chroma, hue }: Oklch): Rgb => {
  const [a, b] = [chroma * Math.cos(hue / DEGREES), chroma * Math.sin(hue / DEGREES)]
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

/** What rounding leaves outside of what a screen can show. */
const ROUNDING = 1e-4
/** Each step takes this share of the strength away, until a screen can show it. */
const FADE = 0.96

/** The colour on a screen; one that no screen can show is made weaker, and keeps its lightness and hue. */
export const fromOklch = (colour: Oklch): string => {
  let shown = colour
  let light = toLinear(shown)
  while (shown.chroma > ROUNDING && light.some(part => part < -ROUNDING || part > 1 + ROUNDING)) {
    shown = { ...shown, chroma: shown.chroma * FADE }
    light = toLinear(shown)
  }
  return print(light.map(part => toChannel(Math.min(1, Math.max(0, part)))) as unknown as Rgb)
}
