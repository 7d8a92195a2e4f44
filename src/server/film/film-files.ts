/** Music and logos in the media store, while what is decided about them changes. */
import { type FilmSettingsPatch, filmFilesIn } from "../../domain/film-settings"
import type { CampaignId } from "../../domain/ids"
import { FailureError } from "../failure"
import type { Services } from "../services"
import { namedFilmFiles } from "../store/film-settings"

/**
 * Before a patch takes files out of the film or into it. What leaves it counts as used now, so that the change
 * can be taken back for as long as a desk stays open: see [Note: What the media store lets go].
 *
 * @throws FailureError `bad-request` where a file that is to come in is gone
 */
export const keepFilmFiles = async (
  { database: { db }, mediaFiles }: Pick<Services, "database" | "mediaFiles">,
  campaignId: CampaignId,
  patch: FilmSettingsPatch,
): Promise<void> => {
  if (patch.music === undefined && patch.logos === undefined) return
  const named = await namedFilmFiles(db, campaignId)
  for (const key of named) await mediaFiles.use(key)
  for (const key of filmFilesIn(patch)) {
    if (named.has(key) || (await mediaFiles.use(key))) continue
    throw new FailureError("bad-request", "The film cannot use that file.", { details: { field: "key" } })
  }
}
