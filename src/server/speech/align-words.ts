/** When each word of a known text is said in a recording. */
import type { SpokenWord } from "../../domain/subtitle-pages"
import type { Seconds } from "../../domain/timecode"
import { FEATURES } from "./cepstra"
import { type Heard, lengthOfSound, listenTo, type Reading, readInRoom } from "./listening"
import type { Sound } from "./spectra"
import type { Spoken } from "./synthesiser"
import { type Warp, warp } from "./warp"

/** Between frames, unless the recording is long. */
const HOP: Seconds = 0.01
/** Frames at most: the search grows with their square. */
const FRAMES_MAX = 4_000
/** For a first look, by which the throat is chosen. */
const ROUGH_HOP: Seconds = 0.03
/** Throats of women, men and children, against the machine's. */
const SHIFTS = [0.85, 0.92, 1, 1.08, 1.17, 1.27]

export type Alignment = {
  /** Of each word, in seconds of the recording. */
  readonly words: readonly SpokenWord[]
  /**
   * How far the recording is from the text, against how far it is from the same text said backwards: about 0.5
   * for the machine's own voice, 0.9 for another's, 1 where something else is said.
   */
  readonly strangeness: number
}

/** The same sounds in the opposite order: as long, as loud, and nothing that anybody says. */
const backwards = ({ voice: { vectors, frames }, words }: Reading): Reading => {
  const turned = new Float32Array(vectors.length)
  for (let frame = 0; frame < frames; frame += 1) {
    for (let at = 0; at < FEATURES; at += 1) {
      const value = vectors[(frames - 1 - frame) * FEATURES + at] ?? 0
      // What was rising falls.
      turned[frame * FEATURES + at] = at < FEATURES / 2 ? value : -value
    }
  }
  return {
    voice: { vectors: turned, frames },
    words: words.map(({ first, end }) => ({ first: frames - end, end: frames - first })).reverse(),
  }
}

const lay = ({ recording }: Heard, { voice, words }: Reading): Promise<Warp | undefined> =>
  warp(recording, voice, words)

/** The throat with which the reading is nearest to the recording, and how near. */
const chooseShift = async (heard: Heard, spoken: Spoken) => {
  let best: { readonly shift: number; readonly distance: number } | undefined
  for (const shift of SHIFTS) {
    const found = await lay(heard, readInRoom(spoken, heard, shift))
    if (found !== undefined && found.distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { shift, distance: found.distance }
  }
  return best
}

/**
 * Find the words of a text in a recording.
 *
 * @param spoken the text as a machine says it
 * @returns `undefined` where nothing is heard, or the recording is too short for the text
 */
export const alignWords = async (recording: Sound, spoken: Spoken): Promise<Alignment | undefined> => {
  const length = lengthOfSound(recording)
  const rough = listenTo(recording, Math.max(ROUGH_HOP, length / FRAMES_MAX))
  const heard = listenTo(recording, Math.max(HOP, length / FRAMES_MAX))
  if (rough === undefined || heard === undefined) return undefined
  const chosen = await chooseShift(rough, spoken)
  if (chosen === undefined) return undefined

  const found = await lay(heard, readInRoom(spoken, heard, chosen.shift))
  const decoy = await lay(rough, backwards(readInRoom(spoken, rough, chosen.shift)))
  if (found === undefined || decoy === undefined) return undefined
  return {
    words: found.words.map(({ first, end }) => ({ from: first * heard.hop, to: end * heard.hop })),
    strangeness: chosen.distance / decoy.distance,
  }
}
