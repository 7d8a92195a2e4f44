/** By how much ffmpeg's noise reduction is late: versions differ, so each is asked. */
import type { Seconds } from "../../domain/timecode"
import { runFfmpeg } from "../media/ffmpeg-process"

/** When a click sounds that is sent through it. */
const CLICK_AT: Seconds = 0.1

const LISTEN_ARGS = [
  ...["-f", "lavfi", "-i", `aevalsrc='if(eq(n,48000*${CLICK_AT}),0.5,0)':s=48000:d=0.3`],
  ...["-af", "apad=pad_len=4800,afftdn=nr=10:nf=-50,silencedetect=noise=-30dB:d=0.01"],
  ...["-f", "null", "-"],
]

const measure = async (ffmpeg: string): Promise<Seconds> => {
  const lines = await runFfmpeg(ffmpeg, LISTEN_ARGS)
  const heard = lines.flatMap(line => /silence_end: ([\d.]+)/.exec(line)?.[1] ?? [])[0]
  return heard === undefined ? 0 : Math.max(0, Number(heard) - CLICK_AT)
}

const lags = new Map<string, Promise<Seconds>>()

/** Seconds by which this ffmpeg is late with a sound that it has cleaned. Asked once. */
export const denoiseLag = (ffmpeg: string): Promise<Seconds> => {
  const lag = lags.get(ffmpeg) ?? measure(ffmpeg)
  lags.set(ffmpeg, lag)
  // A program that failed once may be there the next time.
  lag.catch(() => lags.delete(ffmpeg))
  return lag
}
