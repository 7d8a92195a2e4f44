/** Which pictures and sounds of a recording a cut keeps. Pure. See [Note: Where a copy starts]. */
import type { Points, Seconds } from "../../../domain/timecode"
import { ROUNDING } from "../presented-picture"
import { momentOf, type Sample, type Track } from "./sample"

/** A decoder of Opus or AAC needs as much before the first sound that is heard. @see RFC 7845, section 4.6 */
const SOUND_PRE_ROLL: Seconds = 0.08

/** What is kept of one track. */
export type Kept = { readonly track: Track; readonly samples: readonly Sample[] }

/** What is kept of a recording. */
export type KeptTracks = {
  readonly picture: Kept
  readonly sound: Kept | undefined
  /** Moment of the source that becomes 0: its picture began. What lies before is hidden by an edit list. */
  readonly zero: Seconds
}

/** The one that is presented latest of those that are at a moment or before. */
const latestUntil = (
  track: Track,
  at: Seconds,
  isMeant: (sample: Sample) => boolean = () => true,
): number => {
  let [found, foundAt] = [-1, Number.NEGATIVE_INFINITY]
  for (const [index, sample] of track.samples.entries()) {
    const moment = momentOf(track, sample)
    if (moment <= at && moment >= foundAt && isMeant(sample)) [found, foundAt] = [index, moment]
  }
  return found
}

/** From a key frame on, until every picture that is presented in time is there, with what those need. */
const picturesUntil = (track: Track, first: number, outPoint: Seconds): Sample[] => {
  const kept: Sample[] = []
  // Pictures may be stored in another order than they are shown: those that wait for a later one.
  let ahead: Sample[] = []
  for (const sample of track.samples.slice(first)) {
    if (momentOf(track, sample) >= outPoint - ROUNDING) {
      if (sample.isKey) break
      ahead.push(sample)
      continue
    }
    kept.push(...ahead, sample)
    ahead = []
  }
  return kept
}

const soundsBetween = (track: Track, from: Seconds, outPoint: Seconds): Sample[] => {
  const first = Math.max(0, latestUntil(track, from))
  const end = track.samples.findIndex(
    (sample, index) => index >= first && momentOf(track, sample) >= outPoint,
  )
  return track.samples.slice(first, end === -1 ? undefined : end)
}

/**
 * Choose what a cut keeps.
 *
 * @returns `undefined` if there is no picture to begin with, or none before the out point.
 */
export const keepSamples = (tracks: readonly Track[], points: Points): KeptTracks | undefined => {
  const picture = tracks.find(({ kind, samples }) => kind === "picture" && samples.length > 0)
  if (picture === undefined) return undefined
  const sound = tracks.find(({ kind, samples }) => kind === "sound" && samples.length > 0)
  const at = points.inPoint + ROUNDING
  const before = latestUntil(picture, at, ({ isKey }) => isKey)
  const first = before === -1 ? picture.samples.findIndex(({ isKey }) => isKey) : before
  const presented = picture.samples[latestUntil(picture, at)]
  const shown = presented === undefined ? points.inPoint : momentOf(picture, presented)
  const zero = Math.min(Math.max(0, shown), points.inPoint)
  const pictures = first === -1 ? [] : picturesUntil(picture, first, points.outPoint)
  if (pictures.length === 0) return undefined
  const sounds = sound && soundsBetween(sound, zero - SOUND_PRE_ROLL, points.outPoint)
  return {
    picture: { track: picture, samples: pictures },
    sound: sound && sounds && sounds.length > 0 ? { track: sound, samples: sounds } : undefined,
    zero,
  }
}
