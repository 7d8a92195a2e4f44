/** What the coach knows of her sound: plain statistics of the last moments, from the one ear. */
import type { SoundLevels } from "../../domain/coaching"
import type { Listener, Sound } from "./listener"

/** Milliseconds looked at: a handful of syllables. Longer, and a hint comes late; shorter, and it jumps. */
const WINDOW_MS = 1_500
/** The room is heard in the gaps between syllables of the last second. */
const ROOM_WINDOW_MS = 1_000
/** Milliseconds between two reports. */
const REPORT_EVERY_MS = 100
/** Milliseconds heard before anything is said of it. */
const HEARD_ENOUGH_MS = 900

/** Nothing at all, in dBFS. */
const SILENCE_DB = -100
/** Quieter than this is no voice that a microphone was meant for. */
const SPEECH_FLOOR_DB = -52
/**
 * Speech comes in syllables: within half a second it falls this much and rises again, which a fan, a
 * street or a motor do not. So a loud room that begins counts as speech for that half second only.
 */
const SYLLABLE_DB = 8
const SYLLABLE_MS = 500

const LOUDER_HALF_MIDDLE = 0.75
const QUIETEST_TENTH = 0.1
const MS_PER_SECOND = 1000

type Moment = {
  readonly at: number
  readonly db: number
  readonly peakDb: number
  readonly isSpeech: boolean
}

const decibels = (level: number): number => Math.max(SILENCE_DB, 20 * Math.log10(Math.max(level, 1e-9)))

/** The value that a share of the values is below. */
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(share * values.length)] ?? SILENCE_DB

/** How long the moments last that are speech: each until the next. */
const spokenIn = (moments: readonly Moment[]): number =>
  moments.reduce((sum, { at, isSpeech }, index) => {
    const next = moments[index + 1]
    return isSpeech && next !== undefined ? sum + next.at - at : sum
  }, 0) / MS_PER_SECOND

const levelsOf = (moments: readonly Moment[], at: number): SoundLevels => {
  const speech = moments.filter(({ isSpeech }) => isSpeech)
  const voice = (speech.length === 0 ? moments : speech).map(({ db }) => db)
  const room = moments.filter(moment => at - moment.at <= ROOM_WINDOW_MS).map(({ db }) => db)
  return {
    at,
    voiceDb: quantile(voice, LOUDER_HALF_MIDDLE),
    roomDb: quantile(room, QUIETEST_TENTH),
    peakDb: moments.reduce((loudest, { peakDb }) => Math.max(loudest, peakDb), SILENCE_DB),
    spoken: spokenIn(moments),
  }
}

export type SoundStatistics = {
  /** Take in one more moment. */
  readonly hear: (sound: Sound) => void
  /** What the last moments were like; `undefined` before enough was heard. */
  readonly levels: (at: number) => SoundLevels | undefined
}

/** Rolling statistics of what is heard. Knows no clock but that of the sounds. */
export const soundStatistics = (): SoundStatistics => {
  let moments: readonly Moment[] = []
  return {
    hear: ({ at, level, peak }) => {
      const db = decibels(level)
      const recent = moments.filter(moment => at - moment.at <= SYLLABLE_MS)
      const quietest = recent.reduce((least, moment) => Math.min(least, moment.db), db)
      const isSpeech = db >= SPEECH_FLOOR_DB && db - quietest >= SYLLABLE_DB
      moments = [
        ...moments.filter(moment => at - moment.at <= WINDOW_MS),
        { at, db, peakDb: decibels(peak), isSpeech },
      ]
    },
    levels: at => {
      const first = moments[0]
      return first === undefined || at - first.at < HEARD_ENOUGH_MS ? undefined : levelsOf(moments, at)
    },
  }
}

/** Report ten times a second what is heard. @returns Stops. */
export const watchSoundLevels = (ear: Listener, onLevels: (levels: SoundLevels) => void): (() => void) => {
  const statistics = soundStatistics()
  let reportedAt = 0
  return ear.subscribe(sound => {
    // While the browser holds the sound back, silence says nothing of the room.
    if (!ear.isOpen()) return
    statistics.hear(sound)
    if (sound.at - reportedAt < REPORT_EVERY_MS) return
    reportedAt = sound.at
    const levels = statistics.levels(sound.at)
    if (levels !== undefined) onLevels(levels)
  })
}
