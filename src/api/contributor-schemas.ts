/** The people of a campaign as they cross the wire. */
import { z } from "@hono/zod-openapi"
import { isEmailAddress, isPhoneNumber } from "../domain/contact"
import {
  ADDRESS_FORMS,
  EMAIL_MAX_LENGTH,
  GENDERS,
  NAME_MAX_LENGTH,
  ORGANISATION_MAX_LENGTH,
  PEOPLE_MAX,
  PHONE_MAX_LENGTH,
  PLACE_MAX_LENGTH,
  ROLE_MAX_LENGTH,
} from "../domain/contributor"
import { HELD_TAKES_MAX } from "../domain/device"
import { LANGUAGES } from "../domain/language"
import { LINES_MAX, SPEAKERS_MAX } from "../domain/script"
import { STANDINGS } from "../domain/standing"
import { StandingConsent } from "./consent-schemas"

const id = z.uuid().lowercase()
const instant = z.iso.datetime()
const optionalText = (max: number) => z.string().trim().max(max)

const takesHeld = z.int().min(0).max(HELD_TAKES_MAX)
/** What a browser of hers, or all of them together, hold of one line. */
export const Held = z.object({ lineId: id, takeCount: takesHeld, unsentCount: takesHeld }).openapi("Held")

/** What the lower third says of her, and how she is spoken to. */
const publicFields = {
  name: z.string().trim().min(1).max(NAME_MAX_LENGTH),
  role: optionalText(ROLE_MAX_LENGTH),
  organisation: optionalText(ORGANISATION_MAX_LENGTH),
  place: optionalText(PLACE_MAX_LENGTH),
  /** `null`: the campaign's. */
  language: z.enum(LANGUAGES).nullable(),
  addressForm: z.enum(ADDRESS_FORMS),
  gender: z.enum(GENDERS).nullable(),
}

/** How she is reached: for coordinators alone. Empty: not known. */
const contactFields = {
  email: optionalText(EMAIL_MAX_LENGTH)
    .toLowerCase()
    .refine(text => text === "" || isEmailAddress(text), "not an e-mail address"),
  phone: optionalText(PHONE_MAX_LENGTH).refine(
    text => text === "" || isPhoneNumber(text),
    "not a telephone number",
  ),
}

const allFields = { ...publicFields, ...contactFields }

/** Only the name is needed; what is left out is not known. */
export const NewContributor = z.object(allFields).partial().required({ name: true }).openapi("NewContributor")
/** People of a spreadsheet. Their ids are made where it is read, so that it can be said twice. */
export const PeopleImport = z
  .object({ contributors: z.array(NewContributor.extend({ id })).min(1).max(PEOPLE_MAX) })
  .openapi("PeopleImport")
export const PeopleRemoval = z
  .object({ contributorIds: z.array(id).min(1).max(PEOPLE_MAX) })
  .openapi("PeopleRemoval")
/** Those who are meant by an answer. */
export const PeopleNamed = z.object({ contributorIds: z.array(id) }).openapi("PeopleNamed")
/** Lines given to other people; each says who had it, so that nobody's change is written over. */
export const SpeakerChanges = z
  .object({
    changes: z
      .array(
        z.object({
          lineId: id,
          from: z.array(id).max(SPEAKERS_MAX),
          to: z.array(id).max(SPEAKERS_MAX),
        }),
      )
      .min(1)
      .max(LINES_MAX),
  })
  .openapi("SpeakerChanges")
export const ContributorPatch = z.object(allFields).partial().openapi("ContributorPatch")
export const Contributor = z
  .object({
    id,
    ...allFields,
    /** Whether a personal link of hers works at present. */
    hasLink: z.boolean(),
    /** When she opened her link first; `null`: not yet. */
    openedAt: instant.nullable(),
    /** When the studio was last open on one of her phones, as it told; `null`: never. */
    lastSeenAt: instant.nullable(),
    /** What her phones hold of her lines, as they told last. */
    held: z.array(Held),
    standing: z.enum(STANDINGS),
    /** When somebody with the group link asked for her personal link; `null`: nobody, or it was made since. */
    linkAskedAt: instant.nullable(),
    /** What she signed last, or took back; `null`: nothing yet. */
    consent: StandingConsent.nullable(),
  })
  .openapi("Contributor")

/** A contributor as she sees herself in her brief. */
export const BriefContributor = z.object({ id, ...publicFields }).openapi("BriefContributor")

export const PersonalLink = z
  .object({
    /** The whole address, the token in its fragment. Shown once: only its hash is kept. */
    url: z.url(),
  })
  .openapi("PersonalLink")
