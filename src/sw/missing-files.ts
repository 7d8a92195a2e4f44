/** Looks into Cache Storage itself: browsers throw files away without telling anybody. */
import { getCacheKeyForURL, type PrecacheEntry } from "workbox-precaching"
import type { MissingFiles } from "../api/worker-messages"

const isKept = async ({ url }: PrecacheEntry): Promise<boolean> =>
  (await caches.match(getCacheKeyForURL(url) ?? url)) !== undefined

/** Which of the app's files are not kept now. */
export const missingFiles = async (files: readonly PrecacheEntry[]): Promise<MissingFiles> => {
  const areKept = await Promise.all(files.map(isKept))
  return files.filter((_, index) => areKept[index] === false).map(({ url }) => url)
}
