/** The sound of a recording, decoded once for all who look at it. */
import type { Bytes } from "../../domain/timecode"

/** Samples a second that a voice is looked at with: ample for loudness, little memory. */
export const VOICE_RATE = 16_000

/** Largest recording that is listened to: all of it goes through the memory of a phone. */
const LISTEN_MAX_BYTES: Bytes = 200 * 1024 ** 2

const decode = async (recording: Blob): Promise<Float32Array | undefined> => {
  if (recording.size > LISTEN_MAX_BYTES) return undefined
  // decodeAudioData brings the sound to the rate of its context: nothing is ever rendered here.
  const context = new OfflineAudioContext(1, 1, VOICE_RATE)
  try {
    return (await context.decodeAudioData(await recording.arrayBuffer())).getChannelData(0)
  } catch {
    return undefined
  }
}

/** Freed with the recording's Blob. */
const decoded = new WeakMap<Blob, Promise<Float32Array | undefined>>()

/**
 * The sound of a recording as one channel of {@link VOICE_RATE} samples a second; `undefined` if there
 * is none that can be decoded. Never rejects.
 */
export const voiceOf = (recording: Blob): Promise<Float32Array | undefined> => {
  const voice = decoded.get(recording) ?? decode(recording)
  decoded.set(recording, voice)
  return voice
}
