/** Terms of consent, and what was signed, as they cross the wire. */
import { z } from "@hono/zod-openapi"
import {
  CONSENT_ASKER_MAX_LENGTH,
  CONSENT_TEXT_MAX_LENGTH,
  FIRST_REVISION,
  isDay,
  TERM_MAX_YEARS,
  TERM_MIN_YEARS,
  WORDING_MAX_LENGTH,
} from "../domain/consent"
import { EMAIL_MAX_LENGTH, NAME_MAX_LENGTH } from "../domain/contributor"
import { LANGUAGES } from "../domain/language"

const id = z.uuid().lowercase()
const instant = z.iso.datetime()
const day = z.string().refine(isDay, "not a day")
const revision = z.int().min(FIRST_REVISION)
const text = (max: number) => z.string().trim().max(max)

const term = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("years"), years: z.int().min(TERM_MIN_YEARS).max(TERM_MAX_YEARS) }),
  z.object({ kind: z.literal("until"), day }),
])

/** What is asked. An empty text is the default of the language in which it is read: see `src/domain/release.ts`. */
export const ConsentTerms = z
  .object({
    organisation: text(CONSENT_ASKER_MAX_LENGTH),
    purpose: text(CONSENT_TEXT_MAX_LENGTH),
    media: text(CONSENT_TEXT_MAX_LENGTH),
    territory: text(CONSENT_TEXT_MAX_LENGTH),
    term,
    contact: text(EMAIL_MAX_LENGTH),
  })
  .openapi("ConsentTerms")

/** The terms as they are now. */
export const ConsentRequest = z
  .object({
    terms: ConsentTerms,
    /** Which of the campaign's terms these are: see [Note: Terms by revision]. */
    revision,
    /** Who asks where the terms name nobody. */
    askedBy: z.string(),
  })
  .openapi("ConsentRequest")

/** As much of a consent as says where she is with it. */
export const StandingConsent = z
  .object({
    id,
    revision,
    signedAt: instant,
    /** The last day on which it holds. */
    lastDay: day,
    withdrawnAt: instant.nullable(),
  })
  .openapi("StandingConsent")

const signed = {
  /** As she typed it. */
  name: z.string().trim().min(1).max(NAME_MAX_LENGTH),
  language: z.enum(LANGUAGES),
  /** The whole release, as she read it. */
  wording: z.string().trim().min(1).max(WORDING_MAX_LENGTH),
  revision,
  /** By the clock of her phone. */
  signedAt: instant,
}

/** Whose it is, said once more: on a phone that two people use, the session may be the other one's by now. */
const contributorId = id

export const NewConsent = z.object({ contributorId, ...signed }).openapi("NewConsent")
export const Withdrawal = z.object({ contributorId, withdrawnAt: instant }).openapi("Withdrawal")

export const Consent = StandingConsent.extend({
  ...signed,
  contributorId,
  /** When the server had it. */
  receivedAt: instant,
}).openapi("Consent")

/** What one contributor has signed, the newest first. */
export const OwnConsents = z.object({ consents: z.array(Consent) }).openapi("OwnConsents")
/** All that was signed in a campaign, the newest first, and what is asked now. */
export const ConsentRegister = z
  .object({ request: ConsentRequest, consents: z.array(Consent) })
  .openapi("ConsentRegister")
