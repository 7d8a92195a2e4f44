/** What is between two words: where one breathes, where one may, and where no reader would. */
import type { Language } from "./language"
import { breathAfter } from "./pace"

/**
 * - `mark`: punctuation; one breathes.
 * - `joint`: before a conjunction or a preposition; one may.
 * - `plain`: between two words of a phrase.
 * - `tie`: behind a small word that leans on the next: "of", « que », « nous ».
 * - `bond`: behind an article or its like, which nobody parts from its noun.
 */
export type Seam = "mark" | "joint" | "plain" | "tie" | "bond"

const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "))

type SmallWords = {
  /** Articles, and what stands in their place. */
  readonly articles: ReadonlySet<string>
  /** Conjunctions, prepositions, relative pronouns: a phrase begins with them. */
  readonly joints: ReadonlySet<string>
  /** Other words that lean on the next. */
  readonly leaning: ReadonlySet<string>
}

const SMALL_WORDS: Readonly<Record<Language, SmallWords>> = {
  fr: {
    articles: listed(
      "le la les un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs quel quelle quels quelles chaque plusieurs",
    ),
    joints: listed(
      "et ou mais donc or ni car que qui dont où quand lorsque puisque quoique comme si pour dans avec sans sur sous chez par vers entre depuis pendant avant après contre malgré afin parce jusqu’à",
    ),
    leaning: listed(
      "de à en je tu il elle on nous vous ils elles ne se me te y très plus si trop est sont a ont",
    ),
  },
  en: {
    articles: listed(
      "the a an my your his her its our their this that these those each every no some any which whose",
    ),
    joints: listed(
      "and or but so nor because that which who whom whose where when while if unless until although as than for with without in on at by from into through about after before since between against",
    ),
    leaning: listed(
      "of to i you he she it we they not very too is are was were be has have had do does will can",
    ),
  },
}

/** A word without its marks; French elisions lean by their apostrophe: « qu’elle » begins as « que » does. */
const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/'/g, "’")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
const unelided = (word: string): string => word.replace(/^(qu|lorsqu|puisqu|quoiqu|jusqu)’.*/u, "$1e")

/** What is between a word and the next, both with the marks that hang on them. */
export const seamBetween = (word: string, next: string, language: Language): Seam => {
  if (breathAfter(word) > 0) return "mark"
  const { articles, joints, leaning } = SMALL_WORDS[language]
  const before = bare(word)
  if (articles.has(before)) return "bond"
  if (joints.has(unelided(bare(next))) && !leaning.has(before)) return "joint"
  return joints.has(before) || leaning.has(before) ? "tie" : "plain"
}
