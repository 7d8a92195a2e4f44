/** What is written to people, as it crosses the wire. */
import { z } from "@hono/zod-openapi"
import { isTimeZone } from "../domain/daytime"
import {
  NOTE_MAX_LENGTH,
  NOTICE_FAILURES,
  NOTICE_KINDS,
  NOTICE_STATES,
  NOTICE_WAYS,
  RECIPIENTS_MAX,
  WRITTEN_KINDS,
} from "../domain/notice"
import { WelcomeClip } from "./welcome-schemas"

const id = z.uuid().lowercase()
const instant = z.iso.datetime()
const note = z.string().trim().max(NOTE_MAX_LENGTH)

const settings = {
  /** IANA name: where days begin and end. */
  timeZone: z.string().refine(isTimeZone, "not a time zone"),
  /** Whether reminders go out by themselves. */
  isReminding: z.boolean(),
  /** Shown at the head of every brief. May be empty. */
  welcomeNote: note,
}
export const CorrespondencePatch = z.object(settings).partial().openapi("CorrespondencePatch")

/** A letter, part by part: see `src/server/mail/letter.ts`. */
export const LetterPart = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.enum(["text", "quote", "aside"]), text: z.string() }),
    z.object({ kind: z.literal("action"), label: z.string(), url: z.string() }),
  ])
  .openapi("LetterPart")

export const Notice = z
  .object({
    id,
    contributorId: id,
    kind: z.enum(NOTICE_KINDS),
    state: z.enum(NOTICE_STATES),
    /** How it went; `null`: it has not. */
    way: z.enum(NOTICE_WAYS).nullable(),
    /** Why it failed; while it is queued, why it will be tried again. */
    failure: z.enum(NOTICE_FAILURES).nullable(),
    /** When it was settled; until then, when it was asked for. */
    at: instant,
  })
  .openapi("Notice")

export const Addressee = z
  .object({
    contributorId: id,
    hasPush: z.boolean(),
    /** She asked not to be reminded. */
    isQuiet: z.boolean(),
    /** When she was invited or reminded last, or given a link by hand; `null`: never. */
    lastAskedAt: instant.nullable(),
    lineCount: z.int(),
    /** Of her lines, how many a take is still to come of. */
    linesToCome: z.int(),
    needsReminder: z.boolean(),
  })
  .openapi("Addressee")

export const Message = z
  .object({
    id,
    text: z.string(),
    sentAt: instant,
    recipients: z.array(z.object({ contributorId: id, readAt: instant.nullable() })),
  })
  .openapi("Message")

export const Correspondence = z
  .object({
    ...settings,
    /** Who mails come from; `null`: none are sent from this server. */
    mailFrom: z.string().nullable(),
    /** When those who need it will be reminded by themselves, if that is not switched off. */
    plannedReminders: z.array(z.object({ hours: z.int(), at: instant })),
    /** Newest first: at most one that is on the briefs, and one that is to come in its place. */
    welcomeClips: z.array(WelcomeClip),
    people: z.array(Addressee),
    /** Newest first. */
    notices: z.array(Notice),
    /** Newest first. */
    messages: z.array(Message),
  })
  .openapi("Correspondence")

const draft = {
  kind: z.enum(WRITTEN_KINDS),
  /** The coordinator's own words. Of a message, all there is. */
  note,
}
/** What somebody would read. */
export const NoticeDraft = z.object({ ...draft, contributorId: id }).openapi("NoticeDraft")
export const NoticePreview = z
  .object({ subject: z.string(), parts: z.array(LetterPart) })
  .openapi("NoticePreview")
export const NoticeOrder = z
  .object({
    /** Made by who asks: said twice, it is sent once. */
    id,
    ...draft,
    contributorIds: z.array(id).min(1).max(RECIPIENTS_MAX),
  })
  .openapi("NoticeOrder")

/** A message on her brief that she has not read. */
export const BriefMessage = z
  .object({ id, text: z.string(), sentAt: instant, author: z.string().nullable() })
  .openapi("BriefMessage")
