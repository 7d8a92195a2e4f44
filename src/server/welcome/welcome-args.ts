/** A welcome clip as phones play it. Small: it comes over the network that a contributor pays for. */
import { TO_BT709 } from "../film/fit-frame"
import { isHdr, toneMap } from "../film/tone-map"
import { type Clip, clipFrames, steadyFrames } from "../media/clip-args"
import { FRAME_RATE } from "../media/frame-rate"
import type { Picture } from "../media/probe"
import { proxySize } from "../media/proxy-args"

/** A face that speaks is well enough at this; a forest in the wind is held down to the rate below. */
const QUALITY = 26
/** At most eleven megabytes a minute, whatever is in the picture. */
const RATE_MAX = ["-maxrate", "1500k", "-bufsize", "3000k"]
/** Of the sound, in bits a second: a voice, in stereo. */
export const WELCOME_SOUND_RATE = "96k"

/**
 * Build the arguments that make it: H.264 in MP4, at most 720 pixels on the short side, with the sound that
 * is given.
 *
 * @param sound path of its sound, encoded as AAC; undefined: it has none
 * @param output path that ends in `.mp4`
 */
export const welcomeArgs = (
  clip: Clip,
  picture: Picture,
  sound: string | undefined,
  output: string,
): string[] => {
  const { width, height } = proxySize(picture)
  const filters = [
    ...steadyFrames(clip),
    // Not by `-frames`: ffmpeg ends with the last picture, and of a short clip no copied sound has come by then.
    `trim=end_frame=${clipFrames(clip)}`,
    ...(picture.isInterlaced ? ["yadif"] : []),
    `scale=${width}:${height}${isHdr(picture) ? "" : `:${TO_BT709}`}`,
    ...toneMap(picture),
    "setsar=1",
    "format=yuv420p",
  ]
  return [
    ...["-i", clip.path],
    ...(sound === undefined ? [] : ["-i", sound]),
    // First picture that is no cover.
    ...["-map", "0:V:0"],
    ...(sound === undefined ? [] : ["-map", "1:a:0", "-c:a", "copy"]),
    ...["-vf", filters.join(",")],
    // Main profile: the least that every browser and phone since 2010 decodes in hardware.
    ...["-c:v", "libx264", "-preset", "medium", "-crf", String(QUALITY), "-profile:v", "main"],
    ...RATE_MAX,
    // A key frame every two seconds, so that one can jump in it.
    ...["-g", String(2 * FRAME_RATE)],
    ...["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709"],
    // The index in front: it plays before it is whole.
    ...["-movflags", "+faststart"],
    // Where and when it was filmed is nobody's business.
    ...["-map_metadata", "-1"],
    ...["-y", output],
  ]
}
