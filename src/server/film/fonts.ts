/** The fonts of what we draw, as files: resvg draws no text at all with woff or woff2. */
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { Font } from "satori"

const require = createRequire(import.meta.url)

const FONT_FILES = [
  {
    name: "Fraunces",
    weight: 500,
    file: "@expo-google-fonts/fraunces/500Medium/Fraunces_500Medium.ttf",
  },
  { name: "Inter", weight: 500, file: "@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf" },
  { name: "Inter", weight: 700, file: "@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf" },
] as const

/** Read the fonts that cards are set in. */
export const readFonts = (): Promise<Font[]> =>
  Promise.all(
    FONT_FILES.map(async ({ name, weight, file }) => ({
      name,
      weight,
      style: "normal" as const,
      data: await readFile(require.resolve(file)),
    })),
  )
