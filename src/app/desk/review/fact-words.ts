/** What facts mean, in sentences. Nothing is said where there is nothing to look at. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { ClipJudgement } from "../../../domain/clip-facts"

/** What a judgement is about, in the order in which it is told. */
export const FACT_TOPICS = [
  "level",
  "peaks",
  "noise",
  "light",
  "sharpness",
  "size",
  "rate",
  "length",
  "edges",
  "headRoom",
] as const satisfies readonly (keyof ClipJudgement)[]
export type FactTopic = (typeof FACT_TOPICS)[number]

export const TOPIC_WORDS: Readonly<Record<FactTopic, MessageDescriptor>> = {
  level: msg`Niveau de la voix`,
  peaks: msg`Crêtes du son`,
  noise: msg`Bruit de fond`,
  light: msg`Lumière`,
  sharpness: msg`Netteté`,
  size: msg`Taille de l’image`,
  rate: msg`Images par seconde`,
  length: msg`Durée`,
  edges: msg`Silences au début et à la fin`,
  headRoom: msg`Air au-dessus de la tête`,
}

type Words = {
  readonly [Topic in FactTopic]: Readonly<Partial<Record<ClipJudgement[Topic], MessageDescriptor>>>
}

export const JUDGEMENT_WORDS: Words = {
  level: {
    none: msg`Le fichier n’a pas de son.`,
    silent: msg`On n’entend pas de voix.`,
    faint: msg`Très bas. Le film remontera la voix, et le souffle avec elle.`,
    low: msg`Un peu bas. Le film remontera la voix.`,
    high: msg`Fort. Le film baissera la voix.`,
  },
  peaks: { clipped: msg`Le son sature par endroits.` },
  noise: { noisy: msg`On entendra la pièce autour de la voix.` },
  light: {
    dark: msg`Sombre.`,
    bright: msg`Très clair : des détails se perdent dans le blanc.`,
  },
  sharpness: { blurred: msg`Flou : rien n’est net dans l’image.` },
  size: { small: msg`Petite : le film devra l’agrandir.` },
  rate: { slow: msg`Peu d’images : les lèvres suivront mal la voix.` },
  length: {
    short: msg`Bien plus court que prévu : il manque peut-être des mots.`,
    long: msg`Bien plus long que prévu.`,
  },
  edges: {
    "late-start": msg`La voix commence tard. Le début peut être resserré.`,
    "late-end": msg`Le silence dure après la voix. La fin peut être resserrée.`,
    both: msg`Du silence avant et après la voix. Les deux bouts peuvent être resserrés.`,
  },
  headRoom: {
    cropped: msg`Le haut de la tête sort de l’image du film.`,
    loose: msg`Le visage est bas dans l’image : il reste beaucoup d’air au-dessus.`,
  },
}

/** The sentence about one topic; `undefined`: all is as it should be, or nobody knows. */
export const wordsOf = (judgement: ClipJudgement, topic: FactTopic): MessageDescriptor | undefined => {
  const words: Readonly<Partial<Record<string, MessageDescriptor>>> = JUDGEMENT_WORDS[topic]
  return words[judgement[topic]]
}
