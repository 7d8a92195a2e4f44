/** The part of the sound that carries syllables: what the prompter follows. */
import type { Ear } from "./listener"

/** Hertz. Below are hum and breath, above are hiss and "s". */
const LOWEST = 300
const HIGHEST = 3000
/** No resonance at the edge; a filter's Q is in decibels here. */
const FLAT = -3.01
/** One level is taken over this, in seconds: `HOP` of the domain's voice activity. */
const HOP = 0.01
/** Samples kept for a page that is late: 170 ms at 48 kHz. */
const WINDOW_SAMPLES = 8192

type VoiceBand = {
  /** Root mean square (0 to 1) of each 10 ms since the last call, however late it is. */
  readonly read: () => number[]
  readonly close: () => void
}

/** Listen to the voice band of a source. Nothing is played. */
const openVoiceBand = (context: AudioContext, source: AudioNode): VoiceBand => {
  const low = new BiquadFilterNode(context, { type: "highpass", frequency: LOWEST, Q: FLAT })
  const high = new BiquadFilterNode(context, { type: "lowpass", frequency: HIGHEST, Q: FLAT })
  const analyser = new AnalyserNode(context, { fftSize: WINDOW_SAMPLES, smoothingTimeConstant: 0 })
  source.connect(low).connect(high).connect(analyser)
  const samples = new Float32Array(WINDOW_SAMPLES)
  const hop = Math.round(context.sampleRate * HOP)
  let readTo = context.currentTime

  const levelOf = (from: number): number => {
    let sum = 0
    for (let at = from; at < from + hop; at += 1) sum += (samples[at] ?? 0) ** 2
    return Math.sqrt(sum / hop)
  }
  return {
    read: () => {
      const fresh = Math.round((context.currentTime - readTo) * context.sampleRate)
      const count = Math.min(Math.floor(fresh / hop), Math.floor(WINDOW_SAMPLES / hop))
      if (count === 0) return []
      const left = Math.min(fresh, WINDOW_SAMPLES) - count * hop
      readTo = context.currentTime - left / context.sampleRate
      analyser.getFloatTimeDomainData(samples)
      const first = WINDOW_SAMPLES - left - count * hop
      return Array.from({ length: count }, (_, index) => levelOf(first + index * hop))
    },
    close: () => {
      source.disconnect(low)
      high.disconnect()
      low.disconnect()
    },
  }
}

/** Hear the levels of the voice band, one every 10 ms, as they come. For a listener to `attach`. */
export const hearVoice =
  (hear: (levels: readonly number[]) => void): Ear =>
  (context, source) => {
    const band = openVoiceBand(context, source)
    let frame = 0
    const listen = (): void => {
      frame = requestAnimationFrame(listen)
      hear(band.read())
    }
    frame = requestAnimationFrame(listen)
    return () => {
      cancelAnimationFrame(frame)
      band.close()
    }
  }
