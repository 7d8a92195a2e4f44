/** How many syllables a number has when it is read aloud. */
import type { Language } from "./language"

type Numerals = {
  /** Syllables of 0 to 19. */
  readonly small: readonly number[]
  /** Syllables of 20, 30 … 90. */
  readonly tens: readonly number[]
  readonly hundred: number
  readonly thousand: number
  readonly million: number
}

const NUMERALS: Readonly<Record<Language, Numerals>> = {
  fr: {
    small: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 2],
    // Seventy and ninety are « soixante-dix » and « quatre-vingt-dix »: near enough for their teens.
    tens: [1, 1, 2, 2, 2, 3, 3, 4],
    hundred: 1,
    thousand: 1,
    million: 2,
  },
  en: {
    small: [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2],
    tens: [2, 2, 2, 2, 2, 3, 2, 2],
    hundred: 2,
    thousand: 2,
    million: 2,
  },
}

const TEN = 10
const TWENTY = 20
const HUNDRED = 100
const THOUSAND = 1_000
const MILLION = 1_000_000

/** The part of a number that counts hundreds, thousands or millions; French says « cent », not « un cent ». */
const multiple = (count: number, name: number, language: Language): number =>
  count === 0 ? 0 : name + (count === 1 && language === "fr" ? 0 : syllablesOfNumber(count, language))

/** @param value A whole number, 0 or more. */
export const syllablesOfNumber = (value: number, language: Language): number => {
  const { small, tens, hundred, thousand, million } = NUMERALS[language]
  if (value < TWENTY) return small[value] ?? 1
  const rest = (size: number): number => (value % size === 0 ? 0 : syllablesOfNumber(value % size, language))
  if (value < HUNDRED) return (tens[Math.floor(value / TEN) - 2] ?? 2) + rest(TEN)
  if (value < THOUSAND) return multiple(Math.floor(value / HUNDRED), hundred, language) + rest(HUNDRED)
  if (value < MILLION) return multiple(Math.floor(value / THOUSAND), thousand, language) + rest(THOUSAND)
  if (value < MILLION * THOUSAND)
    return multiple(Math.floor(value / MILLION), million, language) + rest(MILLION)
  // Nobody reads a longer one as a number: digit by digit.
  return String(value).length
}
