/** The welcome clip, as it crosses the wire. */
import { z } from "@hono/zod-openapi"
import { REFUSALS } from "../domain/submission"
import { WELCOME_STATES, WELCOME_WORDS_MAX_LENGTH } from "../domain/welcome"

const id = z.uuid().lowercase()

/** What is played, once it is made. */
const picture = {
  /** In seconds. */
  duration: z.number(),
  /** Of what is downloaded, in bytes. */
  clipBytes: z.int(),
  /** In pixels. */
  width: z.int(),
  height: z.int(),
}

/** What the desk knows of one. */
export const WelcomeClip = z
  .object({
    id,
    /** Of the file that it was made of. */
    name: z.string(),
    addedAt: z.iso.datetime(),
    state: z.enum(WELCOME_STATES),
    /** `null`: it is not refused. */
    refusal: z.enum(REFUSALS).nullable(),
    /** `null`: it is not made yet, or never. */
    made: z.object(picture).nullable(),
    /** What is said in it, for whoever cannot listen. May be empty. */
    words: z.string(),
  })
  .openapi("WelcomeClip")

export const WelcomeWords = z
  .object({ words: z.string().trim().max(WELCOME_WORDS_MAX_LENGTH) })
  .openapi("WelcomeWords")

/** What a contributor is shown. Her own request for its files needs no id: there is one for her. */
export const BriefWelcome = z.object({ id, ...picture, words: z.string() }).openapi("BriefWelcome")
