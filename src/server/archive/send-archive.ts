/** The archive as a stream: file after file, no copy on the disk and none in memory. */
import type { ServerResponse } from "node:http"
import { pipeline } from "node:stream/promises"
import { ZipFile } from "yazl"
import type { MediaFiles } from "../media/media-files"
import type { ArchivePlan } from "./plan-archive"

/** Clips are compressed already. */
const AS_IT_IS = { compress: false }

/**
 * Send an archive. An original whose person was taken off since the plan was made is left out; one that
 * goes while we send ends the answer early: whoever downloads sees that it is not whole.
 */
export const sendArchive = async (
  response: ServerResponse,
  { entries }: ArchivePlan,
  mediaFiles: MediaFiles,
): Promise<void> => {
  const zip = new ZipFile()
  for (const entry of entries) {
    if ("text" in entry) zip.addBuffer(Buffer.from(entry.text), entry.path)
    else if (await mediaFiles.exists(entry.key))
      zip.addFile(mediaFiles.pathOf(entry.key), entry.path, AS_IT_IS)
  }
  // yazl emits on the file, not on its stream, what it cannot read.
  zip.on("error", error => response.destroy(error as Error))
  zip.end()
  await pipeline(zip.outputStream, response)
}
