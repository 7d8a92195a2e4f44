import { speakingTime } from "../../domain/pace"
import type { Seconds } from "../../domain/timecode"
import type { Ambassador, Phone } from "./story"

/** Silence before and after she speaks, as on a real phone. */
const AIR: Seconds = 0.4
/** The drawn speakers are quicker than people: the demonstration should not be a long one. */
const HASTE = 0.8
/** One syllable, mouth open and closed again. */
const SYLLABLE: Seconds = 0.22
/** Samples a second: phones differ, so do these. */
const SAMPLE_RATES: Readonly<Record<Phone["recorder"], number>> = {
  "mp4-h264": 44_100,
  "webm-vp8": 48_000,
  "webm-vp9": 48_000,
}

/** How long a clip is: what the line takes to say, and a little air. */
export const clipDuration = (line: string): Seconds =>
  Math.max(1.2, speakingTime(line, "fr") * HASTE) + 2 * AIR

/** Within the clip: from the first to the last moment of voice, with a little air. */
export const clipPoints = (line: string) => ({
  inPoint: AIR / 2,
  outPoint: clipDuration(line) - AIR / 2,
})

const ENCODERS: Readonly<Record<Phone["recorder"], readonly string[]>> = {
  "mp4-h264": ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "20", "-c:a", "aac", "-b:a", "128k"],
  // Realtime deadlines: a phone encodes as it films, and nobody waits for a demonstration.
  "webm-vp8": ["-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "2M", "-c:a", "libopus"],
  "webm-vp9": [
    ...["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "2M"],
    ...["-c:a", "libopus"],
  ],
}

export const clipExtension = (phone: Phone): "mp4" | "webm" =>
  phone.recorder === "mp4-h264" ? "mp4" : "webm"

export const clipMimeType = (phone: Phone): string => `video/${clipExtension(phone)}`

/** A voice that says nothing: a pitch and its overtones in the rhythm of syllables, with a falling tune. */
const voice = (pitch: number, end: Seconds): string => {
  const tune = `${pitch}*t*(1.04-0.02*t)`
  const tone = `0.5*sin(2*PI*${tune})+0.28*sin(4*PI*${tune})+0.16*sin(6*PI*${tune})+0.06*sin(10*PI*${tune})`
  const rhythm = `pow(abs(sin(PI*(t-${AIR})/${SYLLABLE})),0.7)`
  return `0.35*between(t,${AIR},${end})*${rhythm}*(${tone})`
}

/**
 * Arguments that film a drawn speaker: two drawings, mouth closed and open, that take turns in the
 * rhythm of her voice.
 */
export const clipArgs = (
  { line, pitch, phone }: Ambassador,
  files: { closed: string; open: string; output: string },
): string[] => {
  const duration = clipDuration(line)
  const end = duration - AIR
  const drawing = ["-loop", "1", "-framerate", String(phone.frameRate), "-i"]
  const isSpeaking = `between(t,${AIR},${end})*lt(mod(t-${AIR},${SYLLABLE}),${SYLLABLE / 2})`
  const sampleRate = SAMPLE_RATES[phone.recorder]
  return [
    ...[...drawing, files.closed, ...drawing, files.open],
    ...["-f", "lavfi", "-i", `aevalsrc='${voice(pitch, end)}':s=${sampleRate}:d=${duration}`],
    ...["-filter_complex", `[0:v][1:v]overlay=enable='${isSpeaking}',format=yuv420p[picture]`],
    ...["-map", "[picture]", "-map", "2:a", "-t", String(duration), "-r", String(phone.frameRate)],
    ...ENCODERS[phone.recorder],
    ...["-y", files.output],
  ]
}
