/**
 * Sound as plain samples in a file.
 *
 * [Note: Sound apart] Whatever is done to the sound of a film is done here, on 32-bit samples: each voice
 * is cleaned and levelled once (`clip-sound.ts`), and a film's sound is their samples one after the other,
 * each as long as its picture to the sample. Nothing is rounded, nothing clips on the way, and the only
 * encoder that hears it is the last one.
 */
import { createReadStream } from "node:fs"
import { type FileHandle, open } from "node:fs/promises"
import type { Bytes } from "../../domain/timecode"
import { SAMPLE_RATE } from "../media/frame-rate"

/** Left and right. */
export const CHANNELS = 2
const SAMPLE_BYTES: Bytes = 4
/** Bytes that are read at once: a third of a second. */
const PIECE_BYTES: Bytes = CHANNELS * SAMPLE_BYTES * 16_384

/** How ffmpeg is told of such a file, before `-i` or before its name as an output. */
export const RAW_SOUND = ["-f", "f32le", "-ar", String(SAMPLE_RATE), "-ac", String(CHANNELS)]

/** The samples of a file, left and right in turn, a piece at a time. Pieces may be changed by who gets them. */
export async function* readSound(path: string): AsyncGenerator<Float32Array> {
  let rest = Buffer.alloc(0)
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    const bytes = Buffer.concat([rest, piece as Buffer])
    const whole = bytes.length - (bytes.length % (CHANNELS * SAMPLE_BYTES))
    // A copy of its own: samples have to begin at an address that four divides.
    yield new Float32Array(new Uint8Array(bytes.subarray(0, whole)).buffer)
    rest = bytes.subarray(whole)
  }
}

const writeAll = async (file: FileHandle, samples: Float32Array): Promise<void> => {
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
}

/** Write a file of samples, piece by piece. */
export const writeSound = async (path: string, pieces: AsyncIterable<Float32Array>): Promise<void> => {
  const file = await open(path, "w")
  try {
    for await (const piece of pieces) await writeAll(file, piece)
  } finally {
    await file.close()
  }
}

/** Make every sample of a file so many times as large. */
export async function* amplified(path: string, gain: number): AsyncGenerator<Float32Array> {
  for await (const piece of readSound(path)) yield piece.map(sample => sample * gain)
}

/** Decibels as a factor of amplitude. */
export const factorOf = (decibels: number): number => 10 ** (decibels / 20)
