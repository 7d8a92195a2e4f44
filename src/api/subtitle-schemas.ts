/** Shapes of subtitles: as they are proposed, as they were edited, and in other languages. */
import { z } from "@hono/zod-openapi"
import { CUE_MAX_LENGTH, CUES_MAX, mayStand } from "../domain/cue-edits"
import { canonicalTag } from "../domain/language-tag"
import { LINE_MAX_LENGTH } from "../domain/script"

const id = z.uuid().lowercase()

/** A language's BCP 47 tag, in its canonical form. */
export const LanguageTag = z
  .string()
  .refine(tag => canonicalTag(tag) === tag, "Not a BCP 47 tag in its canonical form")
  .openapi("LanguageTag")

/** One subtitle, in seconds of the submission's file. */
export const Cue = z
  .object({
    from: z.number().min(0),
    to: z.number().min(0),
    /** Rows, with line breaks between them. */
    text: z.string().trim().min(1).max(CUE_MAX_LENGTH),
  })
  .openapi("Cue")

/** Subtitles of one submission in one language. */
const SubtitleTrack = z.object({
  language: LanguageTag,
  /** Made by hand; otherwise proposed from the text. */
  isEdited: z.boolean(),
  /** Made by hand for another wording of the line. */
  isStale: z.boolean(),
  cues: z.array(Cue),
})

/** What is made by hand of a line in a language, as one sign: another one says that somebody changed it. */
const Revision = z.string().max(64)

/** All subtitles of a campaign: of every submission that can be played. */
export const Subtitles = z
  .object({
    /** The campaign's own language. */
    language: LanguageTag,
    /** Further languages, in the order in which they were added. */
    languages: z.array(LanguageTag),
    translations: z.array(
      z.object({
        lineId: id,
        language: LanguageTag,
        text: z.string(),
        /** The line has been worded otherwise since. */
        isStale: z.boolean(),
      }),
    ),
    takes: z.array(
      z.object({
        takeId: id,
        lineId: id,
        /** Whether a machine has heard the words, or their times are estimated. */
        timing: z.enum(["heard", "estimated"]),
        /** The campaign's language first; of the others, those into which the line is translated. */
        tracks: z.array(SubtitleTrack),
      }),
    ),
    /** Of lines and languages in which something is made by hand; of the others it is empty. */
    revisions: z.array(z.object({ lineId: id, language: LanguageTag, revision: Revision })),
  })
  .openapi("Subtitles")

/** Subtitles of a line, made by hand for one submission. */
export const SubtitleEdit = z
  .object({
    /** The submission whose voice they are timed to. */
    takeId: id,
    /** In order, none over another; `null`: as they are proposed. */
    cues: z.array(Cue).min(1).max(CUES_MAX).refine(mayStand, "Cues lie over each other").nullable(),
    /** What it starts from; anything else there by now, and nothing is changed: `subtitles-changed`. */
    base: Revision,
  })
  .openapi("SubtitleEdit")

export const Translation = z
  .object({
    /** Empty: the line is not translated any more. */
    text: z.string().trim().max(LINE_MAX_LENGTH),
    /** As in SubtitleEdit. */
    base: Revision,
  })
  .openapi("Translation")

/** What is made by hand of a line in a language, once it has been changed. */
export const SubtitleRevision = z.object({ revision: Revision }).openapi("SubtitleRevision")
