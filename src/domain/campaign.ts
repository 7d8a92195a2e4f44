import type { Format } from "./format"
import type { FramingGuide } from "./framing"
import type { CampaignId } from "./ids"
import type { Language } from "./language"

/** A message said together, with a deadline and a format. */
export type Campaign = {
  readonly id: CampaignId
  readonly title: string
  /** Language of the text and of what contributors read by default. */
  readonly language: Language
  readonly format: Format
  /** ISO 8601 instant, UTC. */
  readonly deadline: string
  /** How every contributor is framed. */
  readonly framing: FramingGuide
  /** The coordinator's words on framing, shown on every brief. May be empty. */
  readonly framingNote: string
}

/** Limits on what a coordinator types. Generous: they stop accidents, not people. */
export const TITLE_MAX_LENGTH = 120
export const FRAMING_NOTE_MAX_LENGTH = 1_000
