/** The shapes a film can have: width to height. */
export const FORMATS = ["16:9", "9:16", "1:1"] as const
export type Format = (typeof FORMATS)[number]

/** Width and height in pixels. Both even: yuv420p stores colour at half size. */
export type FrameSize = { readonly width: number; readonly height: number }

/** The film's picture at its default quality (1080 lines on the short side). */
export const FRAME_SIZES: Readonly<Record<Format, FrameSize>> = {
  "16:9": { width: 1920, height: 1080 },
  "9:16": { width: 1080, height: 1920 },
  "1:1": { width: 1080, height: 1080 },
}

/** Of {@link FRAME_SIZES}, on the short side. */
const FULL_LINES = 1080

/** The film's picture with so many lines on its short side. */
export const frameSize = (format: Format, lines: number): FrameSize => {
  const { width, height } = FRAME_SIZES[format]
  const scale = lines / FULL_LINES
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

export type Orientation = "landscape" | "portrait" | "any"

/** How a phone has to be held to film for this format. */
export const orientationFor = (format: Format): Orientation =>
  format === "16:9" ? "landscape" : format === "9:16" ? "portrait" : "any"
