/**
 * Changes of subtitles by hand.
 *
 * [Note: Subtitles by revision] Whoever changes the subtitles of a line in a language says what they started
 * from. Where somebody else has changed them meanwhile nothing is written, and the desk asks which of the two
 * is to hold. What is there already is no change: each can be said twice.
 */
import { and, eq } from "drizzle-orm"
import type { SubtitleEdit } from "../../api/shapes"
import type { CoordinatorId, LineId } from "../../domain/ids"
import { FailureError, notFound } from "../failure"
import type { Connection } from "./connection"
import { coordinators, lines, submissions } from "./schema"
import { revisionOf } from "./subtitle-revision"
import { editedSubtitles, lineTranslations, subtitleLanguages } from "./subtitle-schema"

type LineTrack = { readonly lineId: LineId; readonly language: string }

/** What a change starts from, and whose it is. */
type Change = { readonly base: string; readonly by: CoordinatorId }

/** Its wording, locked so that nobody rewords it meanwhile and no other change of its subtitles comes between. */
const needLine = async (tx: Connection, lineId: LineId) => {
  const [line] = await tx.select().from(lines).where(eq(lines.id, lineId)).for("no key update")
  if (line === undefined) throw notFound("line")
  return line
}

const ofTranslation = ({ lineId, language }: LineTrack) =>
  and(eq(lineTranslations.lineId, lineId), eq(lineTranslations.language, language))
const ofTrack = ({ lineId, language }: LineTrack) =>
  and(eq(editedSubtitles.lineId, lineId), eq(editedSubtitles.language, language))

const madeByHand = async (tx: Connection, track: LineTrack) => {
  const [translation] = await tx.select().from(lineTranslations).where(ofTranslation(track))
  const [edit] = await tx.select().from(editedSubtitles).where(ofTrack(track))
  return { translation, edit, revision: revisionOf({ translation, edit }) }
}

/**
 * Change what is made by hand, unless it is not what the change started from.
 *
 * @returns what it is then
 * @throws FailureError `subtitles-changed`; `by` in its details is who changed them, where that is known
 */
const changeFrom = async (
  tx: Connection,
  track: LineTrack,
  base: string,
  change: () => Promise<void>,
): Promise<string> => {
  const before = await madeByHand(tx, track)
  // Written first, looked at then: what comes out the same as it was is somebody's second try.
  await change()
  const { revision } = await madeByHand(tx, track)
  if (before.revision === base || before.revision === revision) return revision
  const editor = before.edit?.editedBy ?? before.translation?.editedBy
  const [who] =
    editor == null
      ? []
      : await tx.select({ name: coordinators.name }).from(coordinators).where(eq(coordinators.id, editor))
  throw new FailureError("subtitles-changed", "Somebody else has changed these subtitles meanwhile.", {
    ...(who !== undefined && { details: { by: who.name } }),
  })
}

/**
 * A translation in the place of an earlier one; cues that were made for that one by hand go with it. The same
 * again: it is right for the line as it is worded now.
 */
export const translateLine = (
  db: Connection,
  track: LineTrack,
  { text, base, by }: Change & { readonly text: string },
): Promise<string> =>
  db.transaction(async tx => {
    const { lineId, language } = track
    const { campaignId, text: sourceText } = await needLine(tx, lineId)
    const [known] = await tx
      .select()
      .from(subtitleLanguages)
      .where(and(eq(subtitleLanguages.campaignId, campaignId), eq(subtitleLanguages.language, language)))
    if (known === undefined && text !== "")
      throw new FailureError("bad-request", "The campaign has no subtitles in this language.", {
        details: { field: "language" },
      })
    const { translation } = await madeByHand(tx, track)
    return changeFrom(tx, track, base, async () => {
      if (known !== undefined && translation?.text !== text)
        await tx.delete(editedSubtitles).where(ofTrack(track))
      if (text === "") {
        await tx.delete(lineTranslations).where(ofTranslation(track))
        return
      }
      const made = { text, sourceText, editedBy: by }
      await tx
        .insert(lineTranslations)
        .values({ ...track, ...made })
        .onConflictDoUpdate({ target: [lineTranslations.lineId, lineTranslations.language], set: made })
    })
  })

/** Keep subtitles made by hand, or forget them (null). */
export const editSubtitles = (
  db: Connection,
  track: LineTrack,
  { takeId, cues, base, by }: SubtitleEdit & Change,
): Promise<string> =>
  db.transaction(async tx => {
    const { lineId } = track
    const { text: sourceText } = await needLine(tx, lineId)
    const [take] = await tx
      .select({ takeId: submissions.takeId })
      .from(submissions)
      .where(and(eq(submissions.takeId, takeId), eq(submissions.lineId, lineId)))
    if (cues !== null && take === undefined) throw notFound("submission")
    return changeFrom(tx, track, base, async () => {
      if (cues === null) {
        await tx.delete(editedSubtitles).where(ofTrack(track))
        return
      }
      const made = { takeId, sourceText, cues, editedBy: by }
      await tx
        .insert(editedSubtitles)
        .values({ ...track, ...made })
        .onConflictDoUpdate({ target: [editedSubtitles.lineId, editedSubtitles.language], set: made })
    })
  })
