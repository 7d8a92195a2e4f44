/**
 * Hears from the level alone whether somebody speaks, and each syllable as it is said. Knows nothing of
 * words. One level every {@link HOP}; a quiet microphone and a noisy room are learnt as they are.
 */
import type { Seconds } from "./timecode"

/** One level is taken over this. */
export const HOP: Seconds = 0.01

/** All levels are in decibels below full scale (dBFS). No room is quieter than this. */
const QUIETEST_ROOM = -62
/** A syllable lasts 100 ms or more: what wavers faster than this (hops) is no syllable. */
const SMOOTHING_HOPS = 8
/** How fast the room is taken to be louder: a fan that starts is learnt within seconds. dB a second. */
const ROOM_RISE = 3
/** The same while she speaks: her voice is not the room. */
const ROOM_RISE_IN_SPEECH = 0.4
const ROOM_FALL_SHARE = 0.3
/** How fast her loudest syllables are forgotten. dB a second. */
const VOICE_FALL = 1.5
/** A voice is so much above the room, and at most so much below its own loudest syllables. */
const ABOVE_ROOM = 7
const BELOW_VOICE = 24
/** A voice that has begun goes on until it is so much quieter: consonants are quieter than vowels. */
const HYSTERESIS = 3
/** A voice is no click: it lasts so many hops before it counts. */
const ONSET_HOPS = 8
/** Quieter for less than this is the closure of a "p" or a "t", and no silence. */
const CLOSURE: Seconds = 0.16
/** A syllable stands out of the dips beside it by this. */
const DIP = 1.5
/** No two syllables are nearer than this: eleven a second is more than anyone says. */
const NEAREST_SYLLABLES: Seconds = 0.09

const decibels = (power: number): number => 10 * Math.log10(Math.max(power, 1e-10))

/** What is heard in one hop. */
export type Heard = {
  readonly isSpeaking: boolean
  /** A syllable was completed. */
  readonly isSyllable: boolean
  /** How long there has been no voice; 0 while there is one. */
  readonly silence: Seconds
}

/** The mean of the last powers. */
const smoother = (): ((power: number) => number) => {
  const last: number[] = []
  return power => {
    last.push(power)
    if (last.length > SMOOTHING_HOPS) last.shift()
    return last.reduce((sum, one) => sum + one, 0) / last.length
  }
}

/** Finds syllables: peaks of the level with a dip before and behind them. */
const syllableFinder = (): ((level: number, isSpeaking: boolean) => boolean) => {
  let low = Number.POSITIVE_INFINITY
  let peak = Number.NEGATIVE_INFINITY
  let sinceLast = Number.POSITIVE_INFINITY
  return (level, isSpeaking) => {
    sinceLast += HOP
    if (peak === Number.NEGATIVE_INFINITY) {
      low = Math.min(low, level)
      if (isSpeaking && level > low + DIP) peak = level
      return false
    }
    peak = Math.max(peak, level)
    if (level > peak - DIP) return false
    const isCounted = sinceLast > NEAREST_SYLLABLES
    if (isCounted) sinceLast = 0
    peak = Number.NEGATIVE_INFINITY
    low = level
    return isCounted
  }
}

/** Tracks room and voice; answers where silence ends. */
const thresholdTracker = () => {
  let room: number | undefined
  let voice = Number.NEGATIVE_INFINITY
  return (level: number, isSpeaking: boolean): number => {
    const floor = Math.max(QUIETEST_ROOM, level)
    room ??= floor
    if (floor < room) room += (floor - room) * ROOM_FALL_SHARE
    else room = Math.min(floor, room + HOP * (isSpeaking ? ROOM_RISE_IN_SPEECH : ROOM_RISE))
    if (isSpeaking) voice = Math.max(level, voice - VOICE_FALL * HOP)
    return Math.max(room + ABOVE_ROOM, voice - BELOW_VOICE)
  }
}

/** @returns Hears one level: root mean square, 0 to 1, over the next {@link HOP}. */
export const createVoiceActivity = (): ((level: number) => Heard) => {
  const smooth = smoother()
  const track = thresholdTracker()
  const findSyllable = syllableFinder()
  let loudHops = 0
  let silence = Number.POSITIVE_INFINITY
  return level => {
    const now = decibels(smooth(level * level))
    const wasSpeaking = silence < CLOSURE
    const threshold = track(now, wasSpeaking) - (wasSpeaking ? HYSTERESIS : 0)
    loudHops = now > threshold ? loudHops + 1 : 0
    silence = loudHops > (wasSpeaking ? 0 : ONSET_HOPS) ? 0 : silence + HOP
    const isSpeaking = silence < CLOSURE
    return { isSpeaking, isSyllable: findSyllable(now, isSpeaking), silence }
  }
}
