import type { ContributorId } from "./ids"
import type { Language } from "./language"

/**
 * How she is spoken to: in French by "tu" or by "vous". English has one word for both, and keeps the
 * difference in its greeting.
 */
export const ADDRESS_FORMS = ["formal", "familiar"] as const
export type AddressForm = (typeof ADDRESS_FORMS)[number]

/** With what gender words agree that speak of a person: "ambassadrice", "ambassadeur". */
export const GENDERS = ["feminine", "masculine"] as const
export type Gender = (typeof GENDERS)[number]

/** What is known of a person beside her id. All but the name may be empty, or null where it is a choice. */
export type ContributorFacts = {
  readonly name: string
  /** "Ingénieure réseau": the lower third says it under her name. */
  readonly role: string
  /** Who she works for: "Métropole de Lyon". */
  readonly organisation: string
  /** "Lyon". */
  readonly place: string
  /** Where messages go. Empty, or an address by {@link isEmailAddress}. */
  readonly email: string
  /** As it was typed. Empty, or a number by {@link isPhoneNumber}. */
  readonly phone: string
  /** Of her brief and her messages; null: the campaign's. */
  readonly language: Language | null
  readonly addressForm: AddressForm
  /** null: not known, so words are chosen that agree with everybody. */
  readonly gender: Gender | null
}

/** Someone who speaks a line. What the lower third says of her, and how she is reached. */
export type Contributor = ContributorFacts & { readonly id: ContributorId }

/** A person of whom nothing is known yet. */
export const NOBODY: ContributorFacts = {
  name: "",
  role: "",
  organisation: "",
  place: "",
  email: "",
  phone: "",
  language: null,
  addressForm: "formal",
  gender: null,
}

/** What is known of a person, of whom only the name has to be. */
export type KnownFacts = Pick<ContributorFacts, "name"> & {
  readonly [Fact in keyof ContributorFacts]?: ContributorFacts[Fact] | undefined
}

/** What is known of her, and of all else that it is not known. */
export const completeFacts = (known: KnownFacts): ContributorFacts => ({
  name: known.name,
  role: known.role ?? NOBODY.role,
  organisation: known.organisation ?? NOBODY.organisation,
  place: known.place ?? NOBODY.place,
  email: known.email ?? NOBODY.email,
  phone: known.phone ?? NOBODY.phone,
  language: known.language ?? NOBODY.language,
  addressForm: known.addressForm ?? NOBODY.addressForm,
  gender: known.gender ?? NOBODY.gender,
})

export const NAME_MAX_LENGTH = 120
export const ROLE_MAX_LENGTH = 160
export const ORGANISATION_MAX_LENGTH = 160
export const PLACE_MAX_LENGTH = 120
/** The longest address that mail servers pass on (RFC 5321, with its erratum 1690). */
export const EMAIL_MAX_LENGTH = 254
export const PHONE_MAX_LENGTH = 40
/** Most people of a campaign. Generous: it stops the wrong file, not a large team. */
export const PEOPLE_MAX = 500
