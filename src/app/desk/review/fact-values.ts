/** Facts as people read them: numbers with their units, by the rules of a language. Pure. */
import type { ClipFacts } from "../../../domain/clip-facts"
import type { Seconds } from "../../../domain/timecode"
import { lengthWords, shareWords } from "../../i18n/quantities"
import type { FactTopic } from "./fact-words"

const NOTHING = "–"

/** "−27 LUFS", with a real minus. */
const decibelWords = (value: number | null | undefined, unit: string, language: string): string =>
  value === null || value === undefined
    ? NOTHING
    : `${new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(Math.round(value)).replace("-", "−")} ${unit}`

/** What was measured about one topic. */
export const factValue = (
  { length, sound, picture }: ClipFacts,
  topic: FactTopic,
  estimated: Seconds,
  /** Over her head, as a share of what the film shows; `null`: not known. */
  air: number | null,
  language: string,
): string => {
  switch (topic) {
    case "level":
      return decibelWords(sound?.loudness, "LUFS", language)
    case "peaks":
      return decibelWords(sound?.truePeak, "dBTP", language)
    case "noise":
      return decibelWords(sound?.noiseFloor, "dBFS", language)
    case "light":
      return shareWords(picture.luma, language)
    case "sharpness":
      return picture.blur === null ? NOTHING : shareWords(1 - picture.blur, language)
    case "size":
      return `${picture.width} × ${picture.height}`
    case "rate":
      return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(picture.frameRate)
    case "length":
      return `${lengthWords(length, language)} / ≈ ${lengthWords(estimated, language)}`
    case "headRoom":
      return air === null ? NOTHING : shareWords(Math.max(0, air), language)
    case "edges":
      return sound === null
        ? NOTHING
        : `${lengthWords(sound.silenceBefore, language)} · ${lengthWords(sound.silenceAfter, language)}`
  }
}
