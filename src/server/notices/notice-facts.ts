/** What letters are written from. */
import type { AddressForm } from "../../domain/contributor"
import type { Language } from "../../domain/language"

export type NoticeFacts = {
  readonly language: Language
  readonly addressForm: AddressForm
  /** Of whoever reads. */
  readonly name: string
  /** Of the campaign. */
  readonly title: string
  /** When takes are awaited: "lundi à midi", and "dans 2 jours". Undefined: that is over. */
  readonly deadline: { readonly moment: string; readonly distance: string } | undefined
  /** Her lines; of a reminder, those of which a take is still to come; of a decision, the one it is about. */
  readonly lines: readonly string[]
  /** The coordinator's own words. May be empty. */
  readonly note: string
  /** Who wrote; undefined: nobody in particular. */
  readonly author: string | undefined
  /** What she is to open: her brief, or the public page. */
  readonly url: string
  /** Where she can stop reminders. */
  readonly quietUrl: string
}

/** What a notification on a phone says. */
export type PushWords = { readonly title: string; readonly body: string }
