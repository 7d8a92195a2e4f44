import type { Language } from "../../domain/language"
import type { Voice } from "./synthesiser"

/** The voices that read a text before it is looked for. The throat is fitted to each recording. */
export const VOICES: Readonly<Record<Language, Voice>> = {
  fr: { name: "fr", rate: 150, pitch: 50 },
  en: { name: "en-us", rate: 150, pitch: 50 },
}
