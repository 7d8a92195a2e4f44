/**
 * When several people say the same line, by how much each has to be moved so that they say it together.
 * Pure: from how loud they are to seconds.
 *
 * [Note: Voices on one breath] Where she begins to speak says it roughly; then the course of her loudness,
 * syllable by syllable, is laid over everybody else's, and moved until they match best. The other voices
 * are their mean, so that nobody has to be the one whom all the others follow.
 */
import type { Seconds } from "./timecode"

/** Length of one value of a loudness course. */
export const COURSE_STEP: Seconds = 0.005

/** How loud a voice is, each value {@link COURSE_STEP} after the last, as the root of the mean square. */
export type LoudnessCourse = readonly number[]

/** How far a voice is moved at most from where its beginning says. */
const SEARCH: Seconds = 0.6
/** Voices whose courses match less than this are moved by their beginnings alone. */
const LEAST_MATCH = 0.35
/** Decibels over the room from which on something is heard as speech. */
const OVER_ROOM_DB = 9
/** Loudest that the room may be against the voice, in decibels. */
const UNDER_VOICE_DB = -24
/** A voice that is less over the room is none. */
const LEAST_VOICE_DB = 8
/** Quietest tenth: the room. Loudest twentieth: the voice. */
const ROOM_SHARE = 0.1
const VOICE_SHARE = 0.95
/** Speech lasts; a click does not. */
const SPEECH_LASTS: Seconds = 0.06
const SILENCE_DB = -100
/** More than once: after the first time the mean is sharper. */
const ROUNDS = 3

const decibels = (value: number): number =>
  value > 0 ? Math.max(SILENCE_DB, 20 * Math.log10(value)) : SILENCE_DB

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? SILENCE_DB

/** Decibels over the room: 0 where nobody speaks. So rooms, distances and microphones do not matter. */
const overRoom = (course: LoudnessCourse): number[] => {
  const levels = course.map(decibels)
  const sorted = [...levels].sort((a, b) => a - b)
  const voice = quantile(sorted, VOICE_SHARE)
  const quietest = quantile(sorted, ROOM_SHARE)
  if (voice - quietest < LEAST_VOICE_DB) return levels.map(() => 0)
  const room = Math.max(quietest, voice + UNDER_VOICE_DB * 1.5)
  const floor = Math.min(room + OVER_ROOM_DB, voice + UNDER_VOICE_DB / 3)
  return levels.map(level => Math.max(0, level - floor))
}

const stepsIn = (length: Seconds): number => Math.round(length / COURSE_STEP)

/** Where speech begins and ends, in steps; undefined: nobody speaks. */
const speechOf = (levels: readonly number[]): { readonly from: number; readonly to: number } | undefined => {
  const lasting = stepsIn(SPEECH_LASTS)
  const isSpeech = (at: number): boolean => {
    let heard = 0
    for (let step = at; step < at + lasting; step += 1) heard += (levels[step] ?? 0) > 0 ? 1 : 0
    return heard > lasting * 0.7
  }
  const from = levels.findIndex((level, at) => level > 0 && isSpeech(at))
  if (from === -1) return undefined
  const to = levels.findLastIndex((level, at) => level > 0 && isSpeech(at - lasting + 1))
  return { from, to: Math.max(from, to) + 1 }
}

/** How well one course matches another that begins so many steps later: 1 the same, 0 unlike. */
const match = (one: readonly number[], other: readonly number[], lag: number): number => {
  let [both, ones, others] = [0, 0, 0]
  const first = Math.min(0, lag)
  const last = Math.max(one.length, other.length + lag)
  for (let at = first; at < last; at += 1) {
    const [a, b] = [one[at] ?? 0, other[at - lag] ?? 0]
    both += a * b
    ones += a * a
    others += b * b
  }
  return ones > 0 && others > 0 ? both / Math.sqrt(ones * others) : 0
}

/** The top of a parabola through three values, in steps from the middle one. */
const topOf = (before: number, middle: number, after: number): number => {
  const bend = before - 2 * middle + after
  return bend < 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend))) : 0
}

/** By how many steps a course is moved to match the mean of the others best. */
const bestLag = (mean: readonly number[], course: readonly number[], around: number): number => {
  const reach = stepsIn(SEARCH)
  const matches = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    match(mean, course, Math.round(around) + index - reach),
  )
  const best = matches.indexOf(Math.max(...matches))
  const top = matches[best] ?? 0
  if (top < LEAST_MATCH) return around
  const between = topOf(matches[best - 1] ?? top, top, matches[best + 1] ?? top)
  return Math.round(around) + best - reach + between
}

/** A value between two steps. */
const valueAt = (course: readonly number[], at: number): number => {
  const [before, share] = [Math.floor(at), at - Math.floor(at)]
  return (course[before] ?? 0) * (1 - share) + (course[before + 1] ?? 0) * share
}

/** The mean of courses that are moved by so many steps; one is left out. */
const meanWithout = (
  courses: readonly (readonly number[])[],
  lags: readonly number[],
  left: number,
): number[] => {
  const length = Math.ceil(Math.max(...courses.map((course, index) => course.length + (lags[index] ?? 0))))
  return Array.from({ length }, (_, at) =>
    courses.reduce(
      (sum, course, index) => (index === left ? sum : sum + valueAt(course, at - (lags[index] ?? 0))),
      0,
    ),
  )
}

/**
 * How long after the others each voice has to begin, so that all say the line together. The one that
 * begins first has 0; whoever is silent as well.
 *
 * @param voices how loud each is, from the beginning of its kept part
 *
 * @returns seconds, at least 0, one for each voice
 */
export const alignVoices = (voices: readonly LoudnessCourse[]): Seconds[] => {
  const courses = voices.map(overRoom)
  const beginnings = courses.map(course => speechOf(course)?.from)
  const latest = Math.max(0, ...beginnings.map(beginning => beginning ?? 0))
  let lags = beginnings.map(beginning => latest - (beginning ?? latest))
  for (let round = 0; round < ROUNDS; round += 1) {
    const moved = courses.map((course, index) =>
      beginnings[index] === undefined
        ? (lags[index] ?? 0)
        : bestLag(meanWithout(courses, lags, index), course, lags[index] ?? 0),
    )
    // Not all of the way: the others come towards her by the rest, and they meet.
    const share = 1 - 1 / courses.length
    lags = lags.map((lag, index) => lag + ((moved[index] ?? lag) - lag) * share)
  }
  const first = Math.min(...lags)
  return lags.map(lag => (lag - first) * COURSE_STEP)
}

/** Where a voice speaks, in seconds from the beginning of its course; undefined: nowhere. */
export const spokenSpan = (
  course: LoudnessCourse,
): { readonly from: Seconds; readonly to: Seconds } | undefined => {
  const speech = speechOf(overRoom(course))
  return speech === undefined ? undefined : { from: speech.from * COURSE_STEP, to: speech.to * COURSE_STEP }
}
