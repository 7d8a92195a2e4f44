/** Which language the screens speak: hers if she chose one, else the campaign's, else the phone's. */
import { i18n, type Messages } from "@lingui/core"
import { LANGUAGES, type Language } from "../../domain/language"

/** Kept beside the page and not in the database: it is needed before the first word is drawn. */
const STORAGE_KEY = "unisson:language"

const isLanguage = (text: string | null): text is Language => LANGUAGES.some(language => language === text)

const chosenLanguage = (): Language | undefined => {
  try {
    const chosen = localStorage.getItem(STORAGE_KEY)
    return isLanguage(chosen) ? chosen : undefined
  } catch {
    // Storage is refused in some private windows: the language then lasts as long as the page.
    return undefined
  }
}

const phoneLanguage = (): Language => navigator.languages.map(tag => tag.slice(0, 2)).find(isLanguage) ?? "fr"

type Words = () => Promise<{ readonly messages: Messages }>

/** Catalogues by language. Each is a file of its own, and only those in use are loaded. */
const CATALOGUES: Readonly<Record<Language, Words>> = {
  fr: () => import("./locales/fr.po"),
  en: () => import("./locales/en.po"),
}

/** What is said on the desk's pages and nowhere else. */
const DESK_CATALOGUES: Readonly<Record<Language, Words>> = {
  fr: () => import("./locales/fr.po?desk?lingui"),
  en: () => import("./locales/en.po?desk?lingui"),
}

let isDeskOpen = false

const activate = async (language: Language): Promise<void> => {
  const catalogues = isDeskOpen ? [CATALOGUES, DESK_CATALOGUES] : [CATALOGUES]
  for (const { messages } of await Promise.all(catalogues.map(words => words[language]())))
    i18n.load(language, messages)
  i18n.activate(language)
  document.documentElement.lang = language
}

/** Load the words of the desk before one of its pages is drawn. They follow the language from then on. */
export const openDeskWords = async (): Promise<void> => {
  if (isDeskOpen) return
  isDeskOpen = true
  await activate(isLanguage(i18n.locale) ? i18n.locale : phoneLanguage())
}

/** Load the words before anything is drawn. */
export const startLanguage = (): Promise<void> => activate(chosenLanguage() ?? phoneLanguage())

/** She chose: it counts from now on, on this phone. */
export const chooseLanguage = async (language: Language): Promise<void> => {
  await activate(language)
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {
    // As above.
  }
}

/** A campaign's own language, for whoever chose none. */
export const suggestLanguage = async (language: Language): Promise<void> => {
  if (chosenLanguage() === undefined && i18n.locale !== language) await activate(language)
}
