/** Where an engine writes a file that is larger than a phone's memory should hold. */
import { StreamTarget } from "mediabunny"
import type { Bytes } from "../../domain/timecode"

/** Bytes that are gathered before they are handed to the browser, which may put them on the disk. */
const CHUNK_BYTES: Bytes = 2 * 1024 ** 2

export type BlobTarget = {
  readonly target: StreamTarget
  /** What has been written so far. */
  readonly written: () => Blob
}

/**
 * A target that keeps what is written as a Blob. A place may be written again, as muxers do with
 * sizes that they learn at the end: a Blob made of slices copies nothing.
 */
export const createBlobTarget = (): BlobTarget => {
  let file = new Blob()
  const stream = new WritableStream({
    write: ({ data, position }: { data: Uint8Array<ArrayBuffer>; position: number }) => {
      file = new Blob([file.slice(0, position), data, file.slice(position + data.byteLength)])
    },
  })
  return { target: new StreamTarget(stream, { chunked: true, chunkSize: CHUNK_BYTES }), written: () => file }
}
