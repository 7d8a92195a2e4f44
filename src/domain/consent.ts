/**
 * What a contributor allows to be done with her picture and her voice: the terms, and what she signed.
 *
 * [Note: Terms by revision] Terms that are changed are kept beside the ones before, each under its number. Who
 * signed keeps what she signed: her consent names the revision that she read, and holds its words as she read
 * them. She is asked again once there is a later one, and until then what she signed holds.
 */

/** Made on the phone on which she signs. */
export type ConsentId = string

/** For how long: in years from the day on which she signs, or until a day of the calendar, `2029-03-08`. */
export type ConsentTerm =
  | { readonly kind: "years"; readonly years: number }
  | { readonly kind: "until"; readonly day: string }

/** What she is asked to allow. A text that is empty is the default: see `completeTerms`. */
export type ConsentTerms = {
  /** Who asks, and answers for it. */
  readonly organisation: string
  readonly purpose: string
  /** Where it will be seen: sites, networks, screenings. */
  readonly media: string
  readonly territory: string
  readonly term: ConsentTerm
  /** Where she can write to, beside the button that takes it back. Empty: the button alone. */
  readonly contact: string
}

/** Number of the terms of which nothing was decided yet. */
export const FIRST_REVISION = 0

export const TERM_MIN_YEARS = 1
export const TERM_MAX_YEARS = 50

export const DEFAULT_TERMS: ConsentTerms = {
  organisation: "",
  purpose: "",
  media: "",
  territory: "",
  // Longer than any campaign, short enough to be meant by somebody who is asked for it.
  term: { kind: "years", years: 3 },
  contact: "",
}

export const CONSENT_ASKER_MAX_LENGTH = 160
export const CONSENT_TEXT_MAX_LENGTH = 400
/** Longer than any wording that can be made of the longest terms. */
export const WORDING_MAX_LENGTH = 6_000
/** How far the clock of a phone may be ahead before what it says of today is not believed, in milliseconds. */
export const CLOCK_AHEAD_MAX_MS = 24 * 60 * 60_000

/** A day of the calendar, as ISO 8601 writes it. */
const dayOf = (instant: Date): string => instant.toISOString().slice(0, "2026-03-08".length)

/** Whether a text names a day that there is: not the 30th of February. */
export const isDay = (text: string): boolean => {
  const instant = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant.getTime()) && dayOf(instant) === text
}

/** The last day on which a consent holds that was signed then. */
export const lastDayOf = (term: ConsentTerm, signedAt: Date): string => {
  if (term.kind === "until") return term.day
  const last = new Date(signedAt)
  last.setUTCFullYear(signedAt.getUTCFullYear() + term.years)
  // The 29th of February has no like in most years: the day before the 1st of March, then.
  if (last.getUTCDate() !== signedAt.getUTCDate()) last.setUTCDate(0)
  return dayOf(last)
}

/** Whether a day is over. @param now by whichever clock there is: a day more or less is no matter here */
export const isPast = (day: string, now: Date): boolean => day < dayOf(now)

/**
 * Where somebody is with her consent.
 * - `unsigned`: she has signed nothing.
 * - `signed`: it holds, and is what is asked now.
 * - `earlier`: it holds, and the terms were changed since. She is asked again.
 * - `over`: its last day has passed. She is asked again.
 * - `withdrawn`: she took it back. Nothing of hers enters another film.
 */
export const CONSENT_STATES = ["unsigned", "signed", "earlier", "over", "withdrawn"] as const
export type ConsentState = (typeof CONSENT_STATES)[number]

/** As much of a consent as says where she is with it. */
export type StandingConsent = {
  readonly revision: number
  /** The last day on which it holds. */
  readonly lastDay: string
  /** ISO 8601; null: she has not taken it back. */
  readonly withdrawnAt: string | null
}

/** Of all that somebody signed, what counts: the newest that stands, else the newest that she took back. */
export const standingOf = <Consent extends { readonly withdrawnAt: unknown }>(
  newestFirst: readonly Consent[],
): Consent | undefined => newestFirst.find(({ withdrawnAt }) => withdrawnAt === null) ?? newestFirst[0]

/** @param revision of the terms as they are now */
export const consentState = (
  consent: StandingConsent | null | undefined,
  revision: number,
  now: Date,
): ConsentState => {
  if (consent === null || consent === undefined) return "unsigned"
  if (consent.withdrawnAt !== null) return "withdrawn"
  if (isPast(consent.lastDay, now)) return "over"
  return consent.revision < revision ? "earlier" : "signed"
}

/** Whether what she said lets a film with her be published. */
export const isAllowed = (state: ConsentState): boolean => state === "signed" || state === "earlier"

/** Whether takes of hers may enter a film that is put together now. Who has not answered yet is only counted. */
export const mayEnterFilm = (consent: Pick<StandingConsent, "withdrawnAt"> | null | undefined): boolean =>
  (consent?.withdrawnAt ?? null) === null
