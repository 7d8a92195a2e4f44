/** Languages that are offered by name; any other is added by its tag. */
const COMMON = [
  "ar",
  "br",
  "ca",
  "co",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "es",
  "eu",
  "fa",
  "fi",
  "fr",
  "he",
  "hi",
  "hu",
  "it",
  "ja",
  "ko",
  "nl",
  "oc",
  "pl",
  "pt",
  "pt-BR",
  "ro",
  "ru",
  "sv",
  "tr",
  "uk",
  "vi",
  "zh",
]

/** What a language is called in the language of the screen. */
export const languageWords = (tag: string, locale: string): string =>
  new Intl.DisplayNames([locale], { type: "language", fallback: "code" }).of(tag) ?? tag

/** Languages to choose from, by name in the language of the screen, without those that are there. */
export const languageChoices = (locale: string, taken: readonly string[]) =>
  COMMON.filter(tag => !taken.includes(tag))
    .map(tag => ({ tag, name: languageWords(tag, locale) }))
    .sort((one, other) => one.name.localeCompare(other.name, locale))
