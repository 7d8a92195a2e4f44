/** Changes of subtitles. Each says what is to be, so that it can be said twice. */
import { and, count, eq, inArray } from "drizzle-orm"
import type { SubtitleEdit } from "../../api/shapes"
import type { CampaignId, LineId } from "../../domain/ids"
import { FailureError, notFound } from "../failure"
import { findCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { lines, submissions } from "./schema"
import { editedSubtitles, lineTranslations, subtitleLanguages } from "./subtitle-schema"

/** More languages than a film has ever been shown in are a mistake. */
const LANGUAGES_MAX = 50

type LineTrack = { readonly lineId: LineId; readonly language: string }

const refuse = (message: string, field: string): FailureError =>
  new FailureError("bad-request", message, { details: { field } })

export const addSubtitleLanguage = (
  db: Connection,
  campaignId: CampaignId,
  language: string,
): Promise<void> =>
  db.transaction(async tx => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign?.language === language) throw refuse("It is the campaign's own language.", "language")
    const [there] = await tx
      .select({ languages: count() })
      .from(subtitleLanguages)
      .where(eq(subtitleLanguages.campaignId, campaignId))
    if ((there?.languages ?? 0) >= LANGUAGES_MAX)
      throw refuse(`At most ${LANGUAGES_MAX} languages.`, "language")
    await tx.insert(subtitleLanguages).values({ campaignId, language }).onConflictDoNothing()
  })

/** A language goes with all that was translated into it. */
export const removeSubtitleLanguage = (
  db: Connection,
  campaignId: CampaignId,
  language: string,
): Promise<void> =>
  db.transaction(async tx => {
    const ofCampaign = tx.select({ id: lines.id }).from(lines).where(eq(lines.campaignId, campaignId))
    await tx
      .delete(lineTranslations)
      .where(and(eq(lineTranslations.language, language), inArray(lineTranslations.lineId, ofCampaign)))
    const campaign = await findCampaign(tx, campaignId)
    if (campaign?.language !== language)
      await tx
        .delete(editedSubtitles)
        .where(and(eq(editedSubtitles.language, language), inArray(editedSubtitles.lineId, ofCampaign)))
    await tx
      .delete(subtitleLanguages)
      .where(and(eq(subtitleLanguages.campaignId, campaignId), eq(subtitleLanguages.language, language)))
  })

/** Its wording, locked so that nobody rewords it meanwhile. */
const needLine = async (tx: Connection, lineId: LineId) => {
  const [line] = await tx.select().from(lines).where(eq(lines.id, lineId)).for("share")
  if (line === undefined) throw notFound("line")
  return line
}

/**
 * A translation in the place of an earlier one; cues that were made for that one by hand go with it. The same
 * again: it is right for the line as it is worded now.
 */
export const translateLine = (db: Connection, { lineId, language }: LineTrack, text: string): Promise<void> =>
  db.transaction(async tx => {
    const { campaignId, text: sourceText } = await needLine(tx, lineId)
    const [known] = await tx
      .select()
      .from(subtitleLanguages)
      .where(and(eq(subtitleLanguages.campaignId, campaignId), eq(subtitleLanguages.language, language)))
    if (known === undefined && text !== "")
      throw refuse("The campaign has no subtitles in this language.", "language")
    const ofTranslation = and(eq(lineTranslations.lineId, lineId), eq(lineTranslations.language, language))
    const [before] = await tx.select().from(lineTranslations).where(ofTranslation)
    const ofTrack = and(eq(editedSubtitles.lineId, lineId), eq(editedSubtitles.language, language))
    if (known !== undefined && before?.text !== text) await tx.delete(editedSubtitles).where(ofTrack)
    if (text === "") {
      await tx.delete(lineTranslations).where(ofTranslation)
      return
    }
    await tx
      .insert(lineTranslations)
      .values({ lineId, language, text, sourceText })
      .onConflictDoUpdate({
        target: [lineTranslations.lineId, lineTranslations.language],
        set: { text, sourceText },
      })
  })

/** Keep subtitles made by hand, or forget them (null). */
export const editSubtitles = (
  db: Connection,
  { lineId, language }: LineTrack,
  { takeId, cues }: SubtitleEdit,
): Promise<void> =>
  db.transaction(async tx => {
    const { text: sourceText } = await needLine(tx, lineId)
    if (cues === null) {
      await tx
        .delete(editedSubtitles)
        .where(and(eq(editedSubtitles.lineId, lineId), eq(editedSubtitles.language, language)))
      return
    }
    const [take] = await tx
      .select({ takeId: submissions.takeId })
      .from(submissions)
      .where(and(eq(submissions.takeId, takeId), eq(submissions.lineId, lineId)))
    if (take === undefined) throw notFound("submission")
    await tx
      .insert(editedSubtitles)
      .values({ lineId, language, takeId, sourceText, cues })
      .onConflictDoUpdate({
        target: [editedSubtitles.lineId, editedSubtitles.language],
        set: { takeId, sourceText, cues },
      })
  })
