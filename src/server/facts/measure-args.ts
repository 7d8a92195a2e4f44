/** What ffmpeg is told so that the facts of a clip can be measured in one pass. */
import { lengthOf } from "../../domain/timecode"
import { type Clip, clipFrames, keptSound, steadyFrames } from "../media/clip-args"
import { SAMPLE_RATE } from "../media/frame-rate"
import { MEASURE_LOUDNESS } from "../media/loudness"
import { type Picture, shownSize } from "../media/probe"

/** Pictures that are looked at, spread over the clip: enough to be fair, few enough to be quick. */
const PICTURES_MAX = 16
/** Of a short clip no more than these a second: neighbours are alike. */
const PICTURES_PER_SECOND_MAX = 4
/** Short side of the pictures that are looked at, in pixels: at this size blur is what viewers see of it. */
const SHORT_SIDE_MAX = 540

/** Size of the pictures that are looked at. */
export const lookSize = (picture: Picture): { readonly width: number; readonly height: number } => {
  const { width, height } = shownSize(picture)
  const scale = Math.min(1, SHORT_SIDE_MAX / Math.min(width, height))
  return { width: Math.max(2, Math.round(width * scale)), height: Math.max(2, Math.round(height * scale)) }
}

/** Filters from the kept part to a few grey pictures, full range. */
const greyPictures = (clip: Clip, picture: Picture): string => {
  const { width, height } = lookSize(picture)
  const rate = Math.min(PICTURES_PER_SECOND_MAX, PICTURES_MAX / lengthOf(clip.points))
  return [
    ...steadyFrames(clip),
    `trim=end_frame=${clipFrames(clip)}`,
    `fps=${rate.toFixed(4)}`,
    // in_range is left to the file: what it says of itself is right more often than a guess.
    `scale=${width}:${height}:out_range=pc`,
    "format=gray",
  ].join(",")
}

/** Filters that bring a sound to samples of 16 bits, and loudness measured on the way. */
const measuredSound = (clip: Clip): string =>
  // A mono sound stays mono: spread over two channels, it would be quieter, and its flat tops no longer flat.
  [
    `[0:a:0]${keptSound(clip).join(",")},aresample=${SAMPLE_RATE},aformat=channel_layouts=mono|stereo,asplit[heard][kept]`,
    `[heard]${MEASURE_LOUDNESS},anullsink`,
    "[kept]aformat=sample_fmts=s16[sound]",
  ].join(";")

/**
 * Build the arguments that write a few grey pictures, and the sound where there is one, to be measured.
 *
 * @param pictures path of a file of bytes: grey pictures one after the other
 * @param sound path that ends in `.wav`
 */
export const measureArgs = (clip: Clip, picture: Picture, pictures: string, sound: string): string[] => {
  const seen = `[0:V:0]${greyPictures(clip, picture)}[seen]`
  return [
    ...["-i", clip.path],
    ...["-filter_complex", clip.hasSound ? `${seen};${measuredSound(clip)}` : seen],
    ...["-map", "[seen]", "-f", "rawvideo", "-y", pictures],
    ...(clip.hasSound ? ["-map", "[sound]", "-c:a", "pcm_s16le", "-y", sound] : []),
  ]
}
