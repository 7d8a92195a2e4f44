import type { Attempt } from "../jobs/queue"
import { FfmpegError } from "./ffmpeg-error"

/** Whether the file is to blame: ffmpeg gave up on it, or never came to an end however often it tried. */
export const isUnusable = (error: unknown, { signal, isLast }: Attempt): boolean => {
  if (signal.aborted || !(error instanceof FfmpegError)) return false
  if (error.code === "ffmpeg-failed") return true
  return isLast && (error.code === "ffmpeg-timeout" || error.code === "ffmpeg-killed")
}
