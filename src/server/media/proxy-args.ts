/** The submission as every browser plays it, and a picture of it. */
import {
  type Clip,
  clipFrames,
  clipInput,
  clipStreams,
  frameLimit,
  soundLasting,
  steadyFrames,
  steadySound,
} from "./clip-args"
import { FRAME_RATE } from "./frame-rate"
import { type Picture, shownSize } from "./probe"

/** Longest short side of a proxy in pixels: enough to judge a take on a laptop. */
const SHORT_SIDE_MAX = 720

const even = (length: number): number => Math.max(2, 2 * Math.round(length / 2))

/** Size of the proxy in pixels: as shown, at most 720 on the short side, both sides even. */
export const proxySize = (picture: Picture) => {
  const { width, height } = shownSize(picture)
  const scale = Math.min(1, SHORT_SIDE_MAX / Math.min(width, height))
  return { width: even(width * scale), height: even(height * scale) }
}

/**
 * Build the arguments that make the proxy: H.264 and AAC in MP4, constant frame rate, exactly the
 * kept part.
 *
 * @param output path that ends in `.mp4`
 */
export const proxyArgs = (clip: Clip, picture: Picture, output: string): string[] => {
  const { width, height } = proxySize(picture)
  const pictureFilters = [...steadyFrames(clip), `scale=${width}:${height}`, "setsar=1", "format=yuv420p"]
  const soundFilters = [...steadySound(clip), ...soundLasting(clipFrames(clip))]
  return [
    ...clipInput(clip),
    ...clipStreams(clip),
    ...["-vf", pictureFilters.join(",")],
    // Main profile: the least that every browser and phone since 2010 decodes in hardware.
    ...["-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-profile:v", "main"],
    // A key frame each second, so that a comment's moment is found at once.
    ...["-g", String(FRAME_RATE)],
    ...frameLimit(clip),
    ...["-af", soundFilters.join(",")],
    ...["-c:a", "aac", "-b:a", "128k"],
    // The index in front: it plays before it is whole.
    ...["-movflags", "+faststart"],
    // Where and when she filmed is in many files, and is nobody's business.
    ...["-map_metadata", "-1"],
    ...["-y", output],
  ]
}
