/** How loud the microphone is, for the bar beside the lens. */

export type LevelMeter = {
  /** Loudness now: 0 silence, 1 as loud as the microphone can say. Root mean square. */
  readonly level: () => number
  /**
   * Start listening where the browser held the sound back until a tap. Call it from the tap.
   */
  readonly resume: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Samples looked at for one level: 43 ms at 48 kHz, about a frame and a half of the screen. */
const WINDOW_SAMPLES = 2048

/** Root mean square of samples between -1 and 1. */
export const rootMeanSquare = (samples: Float32Array): number => {
  if (samples.length === 0) return 0
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return Math.sqrt(sum / samples.length)
}

/**
 * Listen to the microphone of a stream. Nothing is played. Reads, and never alters, what the
 * recorder hears; poll {@link LevelMeter.level} once a frame.
 *
 * @returns `undefined` if the stream has no sound.
 */
export const openLevelMeter = (stream: MediaStream): LevelMeter | undefined => {
  if (stream.getAudioTracks().length === 0) return undefined
  const context = new AudioContext()
  const source = context.createMediaStreamSource(stream)
  const analyser = new AnalyserNode(context, { fftSize: WINDOW_SAMPLES, smoothingTimeConstant: 0 })
  const samples = new Float32Array(WINDOW_SAMPLES)
  source.connect(analyser)
  return {
    level: () => {
      analyser.getFloatTimeDomainData(samples)
      return Math.min(1, rootMeanSquare(samples))
    },
    resume: () => context.resume(),
    close: async () => {
      source.disconnect()
      if (context.state !== "closed") await context.close()
    },
  }
}
