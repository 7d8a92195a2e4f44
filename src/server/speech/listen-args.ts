/** What ffmpeg is told so that a voice can be listened to. */
import { type Clip, keptSound } from "../media/clip-args"
import { SPEECH_RATE } from "./spectra"

/**
 * Build the arguments that write the kept part's sound as bare samples: one channel, 32 bits floating.
 *
 * @param output path of a file without a header
 */
export const listenArgs = (clip: Clip, output: string): string[] => [
  ...["-i", clip.path],
  ...["-map", "0:a:0"],
  // async and first_pts: gaps become silence, and a sound that begins late stays late.
  ...["-af", [...keptSound(clip), `aresample=${SPEECH_RATE}:async=1:first_pts=0`].join(",")],
  ...["-ac", "1", "-c:a", "pcm_f32le", "-f", "f32le"],
  ...["-y", output],
]
