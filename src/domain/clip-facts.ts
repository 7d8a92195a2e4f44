/**
 * What was measured of a submission, and what it means to whoever reviews it. Facts inform; they
 * decide nothing: a whispered line may be meant to be whispered.
 */
import type { Seconds } from "./timecode"

export type SoundFacts = {
  /** Integrated loudness in LUFS (EBU R 128); `null`: nothing but silence. */
  readonly loudness: number | null
  /** Highest peak in dBTP, those between the samples included; `null`: nothing but silence. */
  readonly truePeak: number | null
  /** Share of the samples that lie in a top at full scale, as good as cut off: 0 to 1. */
  readonly clippedShare: number
  /** Level of the quiet parts in dBFS; `null`: digital silence. */
  readonly noiseFloor: number | null
  /** Silence before the first word and behind the last one; 0 where no voice stands out. */
  readonly silenceBefore: Seconds
  readonly silenceAfter: Seconds
}

export type PictureFacts = {
  /** Pixels, as shown. */
  readonly width: number
  readonly height: number
  /** Pictures a second, as they come on average. */
  readonly frameRate: number
  /** Mean brightness: 0 black, 1 white. */
  readonly luma: number
  /** Share of the picture that is as good as black, and as good as white: 0 to 1. */
  readonly darkShare: number
  readonly brightShare: number
  /** Of the sharpest part: 0 sharp, 1 all blurred; `null`: nothing in it that could be sharp. */
  readonly blur: number | null
}

export type ClipFacts = {
  /** Length of the kept part. */
  readonly length: Seconds
  /** `null`: the file has no sound at all. */
  readonly sound: SoundFacts | null
  readonly picture: PictureFacts
}

/** What each fact means, in a word that screens have sentences for. */
export type ClipJudgement = {
  readonly level: "none" | "silent" | "faint" | "low" | "good" | "high"
  readonly peaks: "unknown" | "clipped" | "good"
  readonly noise: "unknown" | "noisy" | "good"
  readonly light: "dark" | "bright" | "good"
  readonly sharpness: "unknown" | "blurred" | "good"
  readonly size: "small" | "good"
  readonly rate: "slow" | "good"
  readonly length: "short" | "long" | "good"
  readonly edges: "late-start" | "late-end" | "both" | "good"
  readonly headRoom: "unknown" | "cropped" | "loose" | "good"
}

/** What the film levels every voice to, in LUFS. */
export const FILM_LOUDNESS = -16

/** Below this nobody speaks: what is heard is the room, and the film leaves it as it is. */
const SILENT_BELOW = -50
/** A voice so low is raised by 20 dB, and the hiss of any phone with it. */
const FAINT_BELOW = -36
/** A phone at arm's length gives -20 to -26 LUFS; lower, the coordinator will find it low. */
const LOW_BELOW = -26
/** Louder than music is mastered to be: it was too near, or the phone has pushed it. */
const HIGH_ABOVE = -11
/** A five-hundredth is some thirty cut tops in a second of speech: a crackle that is heard. */
const CLIPPED_SHARE = 0.002
/** Noise that loud once the voice is levelled is heard in a quiet room (a good recording has -55). */
const NOISE_IN_FILM = -42
/** Under this cameras give noise in place of a room: the coach's own limit (coach-light.ts). */
const DARK_LUMA = 0.2
/** Well exposed is 0.35 to 0.6; beyond this a face has lost its features. */
const BRIGHT_LUMA = 0.72
/** A window or a lamp burns out so much and no more. */
const BRIGHT_SHARE = 0.35
/** The sharpest part of a picture in focus has 0.2 to 0.45; past this nothing in it is crisp. */
const BLUR = 0.62
/** The film has 1080 lines: fewer than this are seen to be enlarged. */
const SMALL_SIDE = 700
/** Cinema has 24, and phones that film in the dark fall to 15: lips no longer follow. */
const SLOW_RATE = 22
/** So much quicker or slower than estimated is no manner of speaking any more: words are missing, or added. */
const SHORT_RATIO = 0.5
const LONG_RATIO = 1.8
/** A breath and a look, beside the words: what the estimate leaves out. */
const LENGTH_ALLOWANCE: Seconds = 1.5
/** What may be missing of the hair, and how much air looks like a mistake: shares of what the film shows. */
const HAIR_CROPPED = -0.04
const LOOSE_ABOVE = 0.35
/** Longer than a breath: the film would seem to wait. */
const EDGE: Seconds = 1

const levelOf = (loudness: number | null): ClipJudgement["level"] => {
  if (loudness === null || loudness < SILENT_BELOW) return "silent"
  if (loudness < FAINT_BELOW) return "faint"
  if (loudness < LOW_BELOW) return "low"
  return loudness > HIGH_ABOVE ? "high" : "good"
}

/** Whether noise will be heard in the film, once the voice is levelled. */
export const judgeNoise = ({ loudness, noiseFloor }: SoundFacts): ClipJudgement["noise"] => {
  if (loudness === null || loudness < SILENT_BELOW) return "unknown"
  if (noiseFloor === null) return "good"
  return noiseFloor + FILM_LOUDNESS - loudness > NOISE_IN_FILM ? "noisy" : "good"
}

const edgesOf = ({ silenceBefore, silenceAfter }: SoundFacts): ClipJudgement["edges"] => {
  const [isLate, isLong] = [silenceBefore > EDGE, silenceAfter > EDGE]
  if (isLate && isLong) return "both"
  if (isLate) return "late-start"
  return isLong ? "late-end" : "good"
}

const soundJudgement = (
  sound: SoundFacts | null,
): Pick<ClipJudgement, "level" | "peaks" | "noise" | "edges"> =>
  sound === null
    ? { level: "none", peaks: "unknown", noise: "unknown", edges: "good" }
    : {
        level: levelOf(sound.loudness),
        peaks: sound.clippedShare > CLIPPED_SHARE ? "clipped" : "good",
        noise: judgeNoise(sound),
        edges: edgesOf(sound),
      }

const lightOf = ({ luma, brightShare }: PictureFacts): ClipJudgement["light"] => {
  if (luma < DARK_LUMA) return "dark"
  return luma > BRIGHT_LUMA || brightShare > BRIGHT_SHARE ? "bright" : "good"
}

const sharpnessOf = ({ blur }: PictureFacts): ClipJudgement["sharpness"] => {
  if (blur === null) return "unknown"
  return blur > BLUR ? "blurred" : "good"
}

const lengthOf = (length: Seconds, estimated: Seconds): ClipJudgement["length"] => {
  if (length < estimated * SHORT_RATIO) return "short"
  return length > estimated * LONG_RATIO + LENGTH_ALLOWANCE ? "long" : "good"
}

const headRoomOf = (air: number | null): ClipJudgement["headRoom"] => {
  if (air === null) return "unknown"
  if (air < HAIR_CROPPED) return "cropped"
  return air > LOOSE_ABOVE ? "loose" : "good"
}

/**
 * Say what facts mean.
 *
 * @param estimated how long the line is estimated to take: see `speakingTime`
 * @param air over her head in the film: see `headRoom`; null: nobody knows where her face is
 */
export const judgeClip = (
  { length, sound, picture }: ClipFacts,
  estimated: Seconds,
  air: number | null,
): ClipJudgement => ({
  ...soundJudgement(sound),
  light: lightOf(picture),
  sharpness: sharpnessOf(picture),
  size: Math.min(picture.width, picture.height) < SMALL_SIDE ? "small" : "good",
  rate: picture.frameRate < SLOW_RATE ? "slow" : "good",
  length: lengthOf(length, estimated),
  headRoom: headRoomOf(air),
})
