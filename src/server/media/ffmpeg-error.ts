import { UnissonError } from "../../domain/errors"

/**
 * Why ffmpeg did not do its work.
 * - `ffmpeg-failed`: it gave up: the file is broken, or is no video.
 * - `ffmpeg-timeout`: it took too long and was ended.
 * - `ffmpeg-missing`: it could not be started.
 * - `ffmpeg-killed`: something else ended it, such as a machine out of memory.
 * - `ffmpeg-no-space`: the disk is full.
 */
export type FfmpegFailure =
  | "ffmpeg-failed"
  | "ffmpeg-timeout"
  | "ffmpeg-missing"
  | "ffmpeg-killed"
  | "ffmpeg-no-space"

export class FfmpegError extends UnissonError<FfmpegFailure> {
  /** What ffmpeg said last. For the log only: it holds paths. */
  readonly lastLines: readonly string[]

  constructor(code: FfmpegFailure, message: string, lastLines: readonly string[] = [], cause?: unknown) {
    super(code, message, { cause })
    this.lastLines = lastLines
  }
}

const NO_SPACE = /No space left on device/

/** What the end of a program means. */
export const errorOfExit = (
  program: string,
  exit: { code: number | null; signal: NodeJS.Signals | null },
  lastLines: readonly string[],
): FfmpegError => {
  if (lastLines.some(line => NO_SPACE.test(line)))
    return new FfmpegError("ffmpeg-no-space", "The disk is full.", lastLines)
  return exit.code === null
    ? new FfmpegError("ffmpeg-killed", `${program} was ended by ${exit.signal}.`, lastLines)
    : new FfmpegError(
        "ffmpeg-failed",
        `${program} ended with ${exit.code}: ${lastLines.at(-1) ?? ""}`,
        lastLines,
      )
}
