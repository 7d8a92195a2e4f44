/** What this phone keeps of a consent. Reading and writing them: `consents.ts`. */
import type { ConsentId } from "../../domain/consent"
import type { ContributorId } from "../../domain/ids"
import type { Language } from "../../domain/language"

/** What she does with a consent. */
export type ConsentDeed = "signed" | "withdrawn"

export type KeptConsent = {
  readonly id: ConsentId
  readonly contributorId: ContributorId
  /** As she typed it. */
  readonly name: string
  readonly language: Language
  /** The whole release, as she read it. */
  readonly wording: string
  readonly revision: number
  /** ISO 8601, by the clock of the phone on which she signed. */
  readonly signedAt: string
  /** The last day on which it holds. */
  readonly lastDay: string
  /** ISO 8601, likewise; null: it stands. */
  readonly withdrawnAt: string | null
  /** What the server has not confirmed yet, in the order in which she did it. */
  readonly untold: readonly ConsentDeed[]
}
