/** A campaign's terms as a release that somebody reads on her phone, and signs. */
import { type ConsentTerm, type ConsentTerms, lastDayOf } from "./consent"
import type { Language } from "./language"
import { type ReleaseWords, releaseWords } from "./release-words"

/** Of what and for whom she is asked. */
export type ReleaseOccasion = {
  /** Of the campaign. */
  readonly title: string
  /** Who asks where the terms name nobody: the campaign's owner. */
  readonly askedBy: string
}

/** A release in parts, for a screen to lay out. */
export type Release = {
  readonly title: string
  readonly opening: string
  /** Purpose, media, territory, duration. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly closing: readonly string[]
}

/** The terms with the defaults of a language where they say nothing. The contact may stay empty. */
export const completeTerms = (
  terms: ConsentTerms,
  { title, askedBy }: ReleaseOccasion,
  language: Language,
): ConsentTerms => {
  const { defaults } = releaseWords(language)
  return {
    ...terms,
    organisation: terms.organisation || askedBy || defaults.organisation(title),
    purpose: terms.purpose || defaults.purpose(title),
    media: terms.media || defaults.media,
    territory: terms.territory || defaults.territory,
  }
}

const longDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  )

const termWords = (term: ConsentTerm, words: ReleaseWords, signedAt: Date, language: Language): string => {
  const day = longDay(lastDayOf(term, signedAt), language)
  return term.kind === "until" ? words.until(day) : words.forYears(term.years, day)
}

/**
 * The release that somebody is asked to sign.
 *
 * @param name hers, as she writes it; empty while she has not
 * @param signedAt on which day, for terms that count from it
 */
export const releaseOf = (
  terms: ConsentTerms,
  occasion: ReleaseOccasion,
  {
    name,
    language,
    signedAt,
  }: { readonly name: string; readonly language: Language; readonly signedAt: Date },
): Release => {
  const words = releaseWords(language)
  const { organisation, purpose, media, territory, contact, term } = completeTerms(terms, occasion, language)
  return {
    title: words.title,
    opening: words.opening(name.trim() || words.blank, organisation, occasion.title),
    facts: [
      { label: words.purpose, value: purpose },
      { label: words.media, value: media },
      { label: words.territory, value: territory },
      { label: words.duration, value: termWords(term, words, signedAt, language) },
    ],
    closing: [words.editing, words.freely, words.withdrawal(contact)],
  }
}

/** The whole release as plain text: what is kept of it, and what its fingerprint is made of. */
export const releaseText = ({ title, opening, facts, closing }: Release, language: Language): string => {
  const { colon } = releaseWords(language)
  const lines = facts.map(({ label, value }) => `${label}${colon}${value}`)
  return [title, opening, lines.join("\n"), ...closing].join("\n\n")
}

/** What she signed with her signature under it, as a file that she or the coordinator keeps. */
export const signedText = (
  consent: {
    readonly id: string
    readonly name: string
    readonly language: Language
    readonly wording: string
    readonly signedAt: string
    readonly withdrawnAt: string | null
  },
  timeZone?: string,
): string => {
  const { signed, withdrawn, reference } = releaseWords(consent.language)
  const moment = (instant: string): string =>
    new Intl.DateTimeFormat(consent.language, { dateStyle: "long", timeStyle: "long", timeZone }).format(
      new Date(instant),
    )
  const marks = [
    signed(consent.name, moment(consent.signedAt)),
    ...(consent.withdrawnAt === null ? [] : [withdrawn(moment(consent.withdrawnAt))]),
    reference(consent.id),
  ]
  return `${consent.wording}\n\n${marks.join("\n")}\n`
}
