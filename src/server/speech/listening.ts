/** A recording and a machine's reading of its text, made comparable: loudness, pace, and the noise of the room. Pure. */
import type { Seconds } from "../../domain/timecode"
import { type Cepstra, cepstraOf } from "./cepstra"
import { BANDS, type Sound, SPEECH_RATE, type Spectra, spectraOf } from "./spectra"
import type { Spoken } from "./synthesiser"
import type { Recording, WordFrames } from "./warp"

/** Share of the frames that hold nothing but the room. */
const ROOM_SHARE = 0.1
/** Share of the frames that are as loud as the voice, or less. */
const VOICE_SHARE = 0.95
/** However quiet a room: what lies so far below the voice is not heard (-50 dB). */
const AUDIBLE = 1e-5
/** A frame is spoken that stands out of the room by this factor (6 dB), and is not so far below the voice (-18 dB). */
const OVER_ROOM = 4
const UNDER_VOICE = 1 / 63
/** How much a doubling of the energy over the room's speaks against a pause, against distances of about 3. */
const SILENCE_WEIGHT = 3
/** No reading is made slower or quicker than by this: then the text is another. */
const PACE_MIN = 0.4
const PACE_MAX = 2.5

const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const bandOf = ({ energies, frames }: Spectra, band: number): Float64Array =>
  Float64Array.from({ length: frames }, (_, frame) => energies[frame * BANDS + band] ?? 0)

const levelsOf = ({ energies, frames }: Spectra): Float64Array =>
  Float64Array.from({ length: frames }, (_, frame) => {
    let sum = 0
    for (let band = 0; band < BANDS; band += 1) sum += energies[frame * BANDS + band] ?? 0
    return sum
  })

/** Energy of the room in each band; never 0. */
const roomOf = (spectra: Spectra): Float64Array =>
  Float64Array.from({ length: BANDS }, (_, band) => {
    const sorted = bandOf(spectra, band).sort()
    return Math.max(Number.MIN_VALUE, quantile(sorted, ROOM_SHARE), quantile(sorted, VOICE_SHARE) * AUDIBLE)
  })

/** A recording that was listened to. */
export type Heard = {
  readonly recording: Recording
  readonly hop: Seconds
  readonly room: Float64Array
  /** Energy of the voice. */
  readonly loud: number
  /** How long somebody speaks in it. */
  readonly spokenFor: Seconds
}

/** How far each frame stands above the room, on average over the bands. */
const silenceOf = ({ energies, frames }: Spectra, room: Float64Array): Float32Array =>
  Float32Array.from({ length: frames }, (_, frame) => {
    let sum = 0
    for (let band = 0; band < BANDS; band += 1)
      sum += Math.log((energies[frame * BANDS + band] ?? 0) / (room[band] ?? 1))
    return (SILENCE_WEIGHT * sum) / BANDS
  })

/** Listen to a recording. `undefined`: there is nothing to hear. */
export const listenTo = (sound: Sound, hop: Seconds): Heard | undefined => {
  const spectra = spectraOf(sound, hop)
  const levels = levelsOf(spectra)
  const sorted = levels.slice().sort()
  const loud = quantile(sorted, VOICE_SHARE)
  if (loud === 0) return undefined
  const least = Math.max(quantile(sorted, ROOM_SHARE) * OVER_ROOM, loud * UNDER_VOICE)
  const isSpoken = Array.from(levels, level => level > least)
  const room = roomOf(spectra)
  const { energies } = spectra
  for (const [index, energy] of energies.entries())
    energies[index] = Math.max(energy, room[index % BANDS] ?? 0)
  return {
    recording: { voice: cepstraOf(spectra, isSpoken), silence: silenceOf(spectra, room) },
    hop,
    room,
    loud,
    spokenFor: isSpoken.filter(Boolean).length * hop,
  }
}

/** A reading as it would sound in the room of a recording, at its pace. */
export type Reading = { readonly voice: Cepstra; readonly words: readonly WordFrames[] }

/** @param shift see {@link spectraOf} */
export const readInRoom = (spoken: Spoken, { hop, room, loud, spokenFor }: Heard, shift: number): Reading => {
  const readFor = spoken.words.reduce((sum, { from, to }) => sum + to - from, 0)
  const pace = Math.min(PACE_MAX, Math.max(PACE_MIN, readFor / Math.max(hop, spokenFor)))
  const spectra = spectraOf(spoken, hop * pace, shift)
  const { energies, frames } = spectra
  const gain = loud / Math.max(Number.MIN_VALUE, quantile(levelsOf(spectra).sort(), VOICE_SHARE))
  for (const [index, energy] of energies.entries())
    energies[index] = energy * gain + (room[index % BANDS] ?? 0)

  const frameAt = (at: Seconds): number => Math.min(frames, Math.floor(at / hop / pace))
  const words = spoken.words.map(({ from, to }) => ({ first: frameAt(from), end: frameAt(to) }))
  const isSpoken = new Array<boolean>(frames).fill(false)
  for (const { first, end } of words) isSpoken.fill(true, first, end)
  return { voice: cepstraOf(spectra, isSpoken), words }
}

/** How long a sound lasts. */
export const lengthOfSound = ({ samples }: Sound): Seconds => samples.length / SPEECH_RATE
