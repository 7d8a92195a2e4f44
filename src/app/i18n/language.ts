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

/** Pages whose words come with them, and what is said there and nowhere else. */
const PLACES = {
  desk: {
    fr: () => import("./locales/fr.po?desk?lingui"),
    en: () => import("./locales/en.po?desk?lingui"),
  },
  takes: {
    fr: () => import("./locales/fr.po?takes?lingui"),
    en: () => import("./locales/en.po?takes?lingui"),
  },
  "no-camera": {
    fr: () => import("./locales/fr.po?no-camera?lingui"),
    en: () => import("./locales/en.po?no-camera?lingui"),
  },
  words: {
    fr: () => import("./locales/fr.po?words?lingui"),
    en: () => import("./locales/en.po?words?lingui"),
  },
  home: {
    fr: () => import("./locales/fr.po?home?lingui"),
    en: () => import("./locales/en.po?home?lingui"),
  },
  claiming: {
    fr: () => import("./locales/fr.po?claiming?lingui"),
    en: () => import("./locales/en.po?claiming?lingui"),
  },
  door: {
    fr: () => import("./locales/fr.po?door?lingui"),
    en: () => import("./locales/en.po?door?lingui"),
  },
  import: {
    fr: () => import("./locales/fr.po?import?lingui"),
    en: () => import("./locales/en.po?import?lingui"),
  },
} satisfies Record<string, Readonly<Record<Language, Words>>>

type Place = keyof typeof PLACES

/** Places that were opened, each with when its first words are here. */
const opened = new Map<Place, Promise<void>>()

const load = async (language: Language, words: Words): Promise<void> => {
  i18n.load(language, (await words()).messages)
}

const activate = async (language: Language): Promise<void> => {
  const all = [CATALOGUES[language], ...[...opened.keys()].map(place => PLACES[place][language])]
  await Promise.all(all.map(words => load(language, words)))
  i18n.activate(language)
  document.documentElement.lang = language
}

const openPlace = (place: Place): Promise<void> => {
  const language = isLanguage(i18n.locale) ? i18n.locale : phoneLanguage()
  const opening =
    opened.get(place) ??
    load(language, PLACES[place][language]).catch((cause: unknown) => {
      opened.delete(place)
      throw cause
    })
  opened.set(place, opening)
  return opening
}

/**
 * Load the words of places before a page that speaks there is drawn. They follow the language from then on.
 * Asked again after a failure, it tries again.
 */
export const openWords = async (...places: readonly Place[]): Promise<void> => {
  await Promise.all(places.map(openPlace))
}

/** Chosen in one tab, it holds in the others as well. */
const followOtherTabs = (): void =>
  addEventListener("storage", ({ key, newValue }) => {
    if (key === STORAGE_KEY && isLanguage(newValue)) void activate(newValue)
  })

/** Load the words before anything is drawn. */
export const startLanguage = (): Promise<void> => {
  followOtherTabs()
  return activate(chosenLanguage() ?? phoneLanguage())
}

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
