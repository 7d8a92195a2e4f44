/** The one ear on the stream that is recorded: level bar, prompter and coach all hear through it. */

/** What the microphone gave in the last moment. */
export type Sound = {
  /** `performance.now()`, in milliseconds. */
  readonly at: number
  /** Root mean square: 0 silence, 1 as loud as the microphone can say. */
  readonly level: number
  /** Loudest sample, 0 to 1. */
  readonly peak: number
}

/** Hears a source in its own way. @returns Stops. */
export type Ear = (context: AudioContext, source: AudioNode) => () => void

export type Listener = {
  /** Hear every moment, about sixty a second while the page is seen. @returns Stops. */
  readonly subscribe: (hear: (sound: Sound) => void) => () => void
  /** Hear the same in another way, at the same source. It ends with the listener. @returns Stops. */
  readonly attach: (ear: Ear) => () => void
  /** Whether the browser lets the page hear by now: some hold the sound back until a tap. */
  readonly isOpen: () => boolean
  /** Start listening where the browser held the sound back until a tap. Call it from the tap. */
  readonly resume: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Samples of one moment: 21 ms at 48 kHz, so that a screen of 60 Hz misses none. */
const WINDOW_SAMPLES = 1024

/** Root mean square of samples between -1 and 1. */
export const rootMeanSquare = (samples: Float32Array): number => {
  if (samples.length === 0) return 0
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return Math.sqrt(sum / samples.length)
}

const peakOf = (samples: Float32Array): number => {
  let peak = 0
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample))
  return Math.min(1, peak)
}

/**
 * Listen to a stream's microphone. Nothing is played. Reads, and never alters, what the recorder hears.
 *
 * @returns `undefined` if the stream has no sound.
 */
export const openListener = (stream: MediaStream): Listener | undefined => {
  if (stream.getAudioTracks().length === 0) return undefined
  const context = new AudioContext()
  const source = context.createMediaStreamSource(stream)
  const analyser = new AnalyserNode(context, { fftSize: WINDOW_SAMPLES, smoothingTimeConstant: 0 })
  const samples = new Float32Array(WINDOW_SAMPLES)
  const hearers = new Set<(sound: Sound) => void>()
  const attached = new Set<() => void>()
  let frame = 0
  source.connect(analyser)
  const listen = (at: number): void => {
    analyser.getFloatTimeDomainData(samples)
    const sound: Sound = { at, level: Math.min(1, rootMeanSquare(samples)), peak: peakOf(samples) }
    // First of all: whoever hears may be the last to leave, and calls it off.
    frame = requestAnimationFrame(listen)
    for (const hear of hearers) hear(sound)
  }
  return {
    subscribe: hear => {
      if (hearers.size === 0) frame = requestAnimationFrame(listen)
      hearers.add(hear)
      return () => {
        hearers.delete(hear)
        if (hearers.size === 0) cancelAnimationFrame(frame)
      }
    },
    attach: ear => {
      const detach = ear(context, source)
      const stop = (): void => {
        // Twice on a page that is left: by whoever listens, and by closing.
        if (attached.delete(stop)) detach()
      }
      attached.add(stop)
      return stop
    },
    isOpen: () => context.state === "running",
    resume: () => context.resume(),
    close: async () => {
      cancelAnimationFrame(frame)
      hearers.clear()
      for (const stop of attached) stop()
      source.disconnect()
      if (context.state !== "closed") await context.close()
    },
  }
}
