/** Opening a video file to read its tables and packets, without decoding it. */
import { BlobSource, Input, Logging, LogLevel, MATROSKA, MP4, QTFF, WEBM } from "mediabunny"
import type { Bytes } from "../../domain/timecode"

// Rare codecs are no news here: what is known of a clip is in its facts.
Logging.level = LogLevel.Errors

const READABLE = [MP4, QTFF, WEBM, MATROSKA]

/** Tables are read again and again, packets once: little of the file needs to be in memory. */
const CACHE_BYTES: Bytes = 2 * 1024 ** 2

/** Do something with a file's tracks and packets, and let go of it. */
export const withClipInput = async <Result>(
  file: Blob,
  work: (input: Input) => Promise<Result>,
): Promise<Result> => {
  const input = new Input({ source: new BlobSource(file, { maxCacheSize: CACHE_BYTES }), formats: READABLE })
  try {
    return await work(input)
  } finally {
    input.dispose()
  }
}
