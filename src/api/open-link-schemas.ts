/** Shapes of the one link that a whole group gets, and of who comes by it. */
import { z } from "@hono/zod-openapi"
import { NAME_MAX_LENGTH, PEOPLE_MAX } from "../domain/contributor"
import { LANGUAGES } from "../domain/language"

const id = z.uuid().lowercase()
const token = z.string().min(1).max(200)
/** 256 bits in base64url, made on her phone. */
const ownToken = z.string().regex(/^[\w-]{43}$/)

/** What every desk of the campaign sees of its group link. */
export const OpenLink = z.object({ takesNewcomers: z.boolean() }).openapi("OpenLink")
/** The whole address, the token in its fragment; `null`: there is no link. */
export const OpenLinkAddress = z.object({ url: z.url().nullable() }).openapi("OpenLinkAddress")
export const OpenLinkChoice = z.object({ takesNewcomers: z.boolean() }).openapi("OpenLinkChoice")

/** What somebody with the link is shown: of the people their names, and nothing else. */
export const OpenDoor = z
  .object({
    campaignId: id,
    campaignTitle: z.string(),
    language: z.enum(LANGUAGES),
    takesNewcomers: z.boolean(),
    people: z
      .array(
        z.object({
          id,
          name: z.string(),
          /** Whether nobody has used this name yet. See [Note: What a group link may open]. */
          isFree: z.boolean(),
        }),
      )
      .max(PEOPLE_MAX),
  })
  .openapi("OpenDoor")

/**
 * Who comes in. Her personal link's token, and a newcomer's id, are made on her phone: an answer that is lost on
 * the way does not lock her out, for she can say it again.
 */
export const Joiner = z
  .object({
    token,
    ownToken,
    contributorId: id,
    /** Of somebody who is not in the team; left out: the id is that of a name in it. */
    name: z.string().trim().min(1).max(NAME_MAX_LENGTH).optional(),
  })
  .openapi("Joiner")

export const LinkRequest = z.object({ token, contributorId: id }).openapi("LinkRequest")
