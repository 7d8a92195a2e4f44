import type { CampaignId, TakeId } from "../../domain/ids"
import type { MediaFiles } from "../media/media-files"
import { sharedPrefix, submissionPrefix, unisonPrefix } from "../media/media-keys"

/**
 * Remove the files of submissions whose rows are gone. In that order: if we die in between, files
 * that nobody knows are left, and not rows without files.
 */
export const removeSubmissionFiles = async (
  mediaFiles: MediaFiles,
  campaignId: CampaignId,
  takeIds: readonly TakeId[],
): Promise<void> => {
  // Her voice is in the sounds that films share, and her picture in what is held between two lines.
  if (takeIds.length > 0) await mediaFiles.removeAll(sharedPrefix(campaignId))
  for (const takeId of takeIds) await mediaFiles.removeAll(submissionPrefix(campaignId, takeId))
  // What was made of several people's clips shows those who are gone as well. It is made again when it is needed.
  await mediaFiles.removeAll(unisonPrefix(campaignId))
}
