/**
 * The fonts of what we draw, as files: resvg draws no text at all with woff or woff2.
 *
 * [Note: Which letters are drawn] Latin, Greek and Cyrillic letters are in our own typefaces. For names in
 * Arabic and Persian there is Vazirmatn (its dots are part of its glyphs: Noto's are marks, which satori
 * misplaces), for Hebrew Noto Sans Hebrew, for emoji the one-coloured Noto Emoji. Chinese, Japanese and
 * Korean need several megabytes a weight, and everything else somebody's own: such fonts go into
 * `DATA_DIR/media/fonts`. What no font has is left out: see draw-picture.ts.
 */
import { readdir, readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import type { Font } from "satori"

const require = createRequire(import.meta.url)

const FONT_FILES = [
  { name: "Fraunces", weight: 500, file: "fraunces/500Medium/Fraunces_500Medium.ttf" },
  { name: "Fraunces", weight: 600, file: "fraunces/600SemiBold/Fraunces_600SemiBold.ttf" },
  { name: "Inter", weight: 500, file: "inter/500Medium/Inter_500Medium.ttf" },
  { name: "Inter", weight: 700, file: "inter/700Bold/Inter_700Bold.ttf" },
  { name: "Vazirmatn", weight: 500, file: "vazirmatn/500Medium/Vazirmatn_500Medium.ttf" },
  { name: "Vazirmatn", weight: 700, file: "vazirmatn/700Bold/Vazirmatn_700Bold.ttf" },
  { name: "Hebrew", weight: 500, file: "noto-sans-hebrew/500Medium/NotoSansHebrew_500Medium.ttf" },
  { name: "Hebrew", weight: 700, file: "noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf" },
  { name: "Emoji", weight: 500, file: "noto-emoji/500Medium/NotoEmoji_500Medium.ttf" },
] as const

/** Names of files that satori and resvg can read. */
const FONT_NAME = /\.(ttf|otf)$/i

/** Fonts that whoever runs the server has added. */
const readAdded = async (folder: string): Promise<Font[]> => {
  const names = await readdir(folder).catch(() => [])
  return Promise.all(
    names
      .filter(name => FONT_NAME.test(name))
      .sort()
      .map(async name => ({
        name,
        weight: 500 as const,
        style: "normal" as const,
        data: await readFile(join(folder, name)),
      })),
  )
}

const readOurs = (): Promise<Font[]> =>
  Promise.all(
    FONT_FILES.map(async ({ name, weight, file }) => ({
      name,
      weight,
      style: "normal" as const,
      data: await readFile(require.resolve(`@expo-google-fonts/${file}`)),
    })),
  )

/** By folder of added fonts. satori takes fonts apart once for each array that it is handed: a second or two. */
const read = new Map<string | undefined, Promise<Font[]>>()

/**
 * Read the fonts that pictures are set in, once.
 *
 * @param added folder of fonts for other scripts; need not be there
 */
export const readFonts = (added?: string): Promise<Font[]> => {
  const known = read.get(added)
  if (known !== undefined) return known
  const reading = Promise.all([readOurs(), added === undefined ? [] : readAdded(added)]).then(all =>
    all.flat(),
  )
  read.set(added, reading)
  // Forgotten when it fails: the next one tries again.
  reading.catch(() => read.delete(added))
  return reading
}
