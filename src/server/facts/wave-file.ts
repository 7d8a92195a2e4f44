/** The samples of a WAV file of ours, a piece at a time. */
import { createReadStream } from "node:fs"
import { open } from "node:fs/promises"
import type { Bytes } from "../../domain/timecode"

export type WaveFile = {
  readonly channels: number
  readonly sampleRate: number
  /** Where the samples begin. */
  readonly start: Bytes
}

/** The header and any chunk of tags fit in here many times over. */
const HEAD_BYTES = 4096
const RIFF_BYTES = 12
const CHUNK_HEAD_BYTES = 8
const SAMPLE_BYTES = 2

/** Read a header: https://www.rfc-editor.org/rfc/rfc2361 and the RIFF chunks around it. Throws RangeError. */
export const readWaveHead = (head: Buffer): WaveFile => {
  let format: { channels: number; sampleRate: number } | undefined
  for (let at = RIFF_BYTES; at + CHUNK_HEAD_BYTES <= head.length; ) {
    const name = head.toString("latin1", at, at + 4)
    const body = at + CHUNK_HEAD_BYTES
    if (name === "fmt ")
      format = { channels: head.readUInt16LE(body + 2), sampleRate: head.readUInt32LE(body + 4) }
    if (name === "data" && format !== undefined) return { ...format, start: body }
    // Chunks have even lengths.
    at = body + 2 * Math.ceil(head.readUInt32LE(at + 4) / 2)
  }
  throw new RangeError("This is no WAV file")
}

/** Read the head of the file at `path`. */
export const openWave = async (path: string): Promise<WaveFile> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return readWaveHead(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/** The samples, 16 bits each, the channels in turn. */
export async function* samplesOf(path: string, { start }: WaveFile): AsyncGenerator<Int16Array> {
  let rest = Buffer.alloc(0)
  for await (const piece of createReadStream(path, { start })) {
    const bytes = Buffer.concat([rest, piece as Buffer])
    const whole = bytes.length - (bytes.length % SAMPLE_BYTES)
    // A copy of its own: samples have to begin at an even address.
    yield new Int16Array(new Uint8Array(bytes.subarray(0, whole)).buffer)
    rest = bytes.subarray(whole)
  }
}
