/** Noticing a recorder that has stopped giving anything in mid-recording. */

/** A recorder that has given no byte for so long is asked for what it has. */
const SILENCE_MS = 2_000
/** So long it may take to answer: a phone that is busy gives late. */
const ANSWER_MS = 1_500

export type SilenceWatch = {
  /** Something came: begin to wait anew. */
  readonly feed: () => void
  readonly stop: () => void
}

/**
 * [Note: Two watches for silence] A recorder that gives nothing at all is found out by
 * `proveFormat` before she says a word: there the verdict comes within two seconds, for all that
 * a mistake costs is another try. This watch is for the recorder that dies in mid-sentence. There a
 * mistake would cut off a line that was being kept, so it asks first and gives up later. It
 * also holds where a recording starts without proof.
 *
 * @param onDead Called once: it was asked, and has not answered.
 */
export const watchSilence = (recorder: MediaRecorder, onDead: () => void): SilenceWatch => {
  const ask = (): void => {
    timer = setTimeout(onDead, ANSWER_MS)
    if (recorder.state === "recording") recorder.requestData()
  }
  let timer = setTimeout(ask, SILENCE_MS)
  return {
    feed: () => {
      clearTimeout(timer)
      timer = setTimeout(ask, SILENCE_MS)
    },
    stop: () => clearTimeout(timer),
  }
}
