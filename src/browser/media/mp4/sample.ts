/** What an MP4 says about its pictures and sounds. All times are in ticks of the track's own clock. */
import type { Bytes, Seconds } from "../../../domain/timecode"

/** A moment or a length in units of a track's clock. Whole. */
export type Ticks = number

/** One picture, or one packet of sound. */
export type Sample = {
  /** Where its bytes begin in the file. */
  readonly offset: Bytes
  readonly size: Bytes
  /** When a decoder gets it. */
  readonly decodedAt: Ticks
  /** When it is presented, before the edit list moves it. */
  readonly presentedAt: Ticks
  readonly duration: Ticks
  readonly isKey: boolean
}

export type Track = {
  readonly id: number
  readonly kind: "picture" | "sound"
  /** Ticks in a second. */
  readonly timescale: number
  /** Seconds by which the edit list brings a sample later (or earlier, below 0) on the presented timeline. */
  readonly shift: Seconds
  /** How its samples are to be decoded, as the file says it: the content of its `stsd`. */
  readonly description: DataView
  /** How its pictures are turned and how large they are shown: the end of its `tkhd`, from the layer on. */
  readonly appearance: DataView
  /** In the order in which they are decoded. */
  readonly samples: readonly Sample[]
}

/** When a sample is presented, in seconds of the file's presented timeline. */
export const momentOf = ({ timescale, shift }: Track, { presentedAt }: Sample): Seconds =>
  presentedAt / timescale + shift
