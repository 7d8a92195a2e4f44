/** A clip as it will most likely be in the film, made before anybody asks for the film. */
import { lowerThirdOf } from "../../domain/cut"
import { clipSettings, filmSettings } from "../../domain/film-settings"
import type { Points } from "../../domain/timecode"
import type { Worker } from "../jobs/worker"
import { findCampaign } from "../store/campaigns"
import { findContributor } from "../store/contributors"
import type { SubmissionRow } from "../store/submissions"
import { type ClipEvent, planClip } from "./film-parts"
import { openFilmStudio } from "./film-studio"
import { NO_SUBTITLES } from "./film-subtitles"

/** Make the picture and the sound of a clip for its campaign's own format, as things are decided now. */
export const prepareClip = async (
  {
    config,
    database: { db },
    mediaFiles,
    tools,
  }: Pick<Worker, "config" | "database" | "mediaFiles" | "tools">,
  submission: SubmissionRow & { readonly points: Points },
  signal: AbortSignal,
): Promise<void> => {
  const { campaignId, contributorId, lineId, lineText, points, takeId } = submission
  const campaign = await findCampaign(db, campaignId)
  const person = await findContributor(db, contributorId)
  // Deleted, with all that belongs to them.
  if (campaign === undefined || person === undefined) return
  const settings = filmSettings(campaign.filmSettings)
  const { gainDb, crop, lowerThird } = clipSettings(settings, lineId)
  const isNamed = settings.lowerThirds && lowerThird
  const event: ClipEvent = {
    ...{ kind: "clip", lineId, text: lineText, contributorId, takeId, points },
    ...{ gainDb, crop, lowerThird: isNamed ? lowerThirdOf(person) : null },
  }
  const order = {
    ...{ campaignId, cut: [event], settings: campaign.filmSettings },
    ...{ format: campaign.format, resolution: config.filmResolution, subtitles: settings.subtitles },
  }
  const studio = await openFilmStudio({ db, mediaFiles, tools }, order, campaign.language, NO_SUBTITLES)
  const part = await planClip(studio, event, submission)
  await part.makeSounds({ signal })
  await part.makePictures({ signal })
}
