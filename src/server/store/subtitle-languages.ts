/** In which languages a campaign's films have subtitles, besides its own. Each change can be said twice. */
import { and, count, eq, inArray } from "drizzle-orm"
import type { CampaignId } from "../../domain/ids"
import { FailureError } from "../failure"
import { findCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { lines } from "./schema"
import { editedSubtitles, lineTranslations, subtitleLanguages } from "./subtitle-schema"

/** More languages than a film has ever been shown in are a mistake. */
const LANGUAGES_MAX = 50

const refuse = (message: string): FailureError =>
  new FailureError("bad-request", message, { details: { field: "language" } })

export const addSubtitleLanguage = (
  db: Connection,
  campaignId: CampaignId,
  language: string,
): Promise<void> =>
  db.transaction(async tx => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign?.language === language) throw refuse("It is the campaign's own language.")
    const [there] = await tx
      .select({ languages: count() })
      .from(subtitleLanguages)
      .where(eq(subtitleLanguages.campaignId, campaignId))
    if ((there?.languages ?? 0) >= LANGUAGES_MAX) throw refuse(`At most ${LANGUAGES_MAX} languages.`)
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
