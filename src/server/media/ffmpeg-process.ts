/** The one place of the server that starts ffmpeg and ffprobe. What they are told is made elsewhere. */
import { type ChildProcess, spawn } from "node:child_process"
import { createInterface } from "node:readline"
import type { Seconds } from "../../domain/timecode"
import { errorOfExit, FfmpegError } from "./ffmpeg-error"
import { progressSeconds } from "./ffmpeg-progress"

export type RunOptions = {
  /** Ends the program when aborted. */
  readonly signal?: AbortSignal | undefined
  /** The program is ended after this many milliseconds. Default: {@link DEFAULT_TIME_LIMIT_MS}. */
  readonly timeLimitMs?: number | undefined
}

export type FfmpegOptions = RunOptions & {
  /** How much ffmpeg will write. Needed for progress. */
  readonly duration?: Seconds | undefined
  /** Told how far it is: 0 to 1, never falling. */
  readonly onProgress?: ((progress: number) => void) | undefined
}

/** Long enough for ten minutes of 4K on a slow machine; a program that hangs does not stay for ever. */
const DEFAULT_TIME_LIMIT_MS = 60 * 60 * 1000
/** Asking for a version is quick, or something is wrong. */
const VERSION_TIME_LIMIT_MS = 10_000
/** How long a program may take to end when asked, before it is killed. */
const KILL_AFTER_MS = 3_000
/** Last lines of what ffmpeg said that are kept: enough for a filter's report. */
const LAST_LINES = 40

/** End a program: asked first, killed when it does not listen. */
const endGently = (child: ChildProcess): void => {
  child.kill("SIGTERM")
  const timer = setTimeout(() => child.kill("SIGKILL"), KILL_AFTER_MS)
  child.once("close", () => clearTimeout(timer))
}

/** Run a program to its end. Its words on stderr are kept, the last of them only. */
const run = (
  program: string,
  args: readonly string[],
  { signal, timeLimitMs = DEFAULT_TIME_LIMIT_MS }: RunOptions,
  onLine: (line: string) => void,
): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], windowsHide: true })
    const lastLines: string[] = []
    let isTimedOut = false
    const onAbort = (): void => endGently(child)
    signal?.addEventListener("abort", onAbort, { once: true })
    const timer = setTimeout(() => {
      isTimedOut = true
      endGently(child)
    }, timeLimitMs)

    createInterface({ input: child.stdout }).on("line", onLine)
    createInterface({ input: child.stderr }).on("line", line => {
      lastLines.push(line)
      if (lastLines.length > LAST_LINES) lastLines.shift()
    })

    const settle = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener("abort", onAbort)
    }
    child.once("error", cause => {
      settle()
      reject(new FfmpegError("ffmpeg-missing", `${program} cannot be started.`, [], cause))
    })
    child.once("close", (code, endSignal) => {
      settle()
      if (signal?.aborted) reject(signal.reason)
      else if (isTimedOut) reject(new FfmpegError("ffmpeg-timeout", `${program} took too long.`, lastLines))
      else if (code === 0) resolve(lastLines)
      else reject(errorOfExit(program, { code, signal: endSignal }, lastLines))
    })
  })

/** What every run of ffmpeg begins with. */
const COMMON_ARGS = [
  "-hide_banner",
  "-nostdin",
  // Progress comes as key=value lines on stdout; the status line would fill stderr.
  ...["-nostats", "-progress", "pipe:1"],
  // A file is all that an upload may point to: a playlist in it could name a URL, or another file.
  ...["-protocol_whitelist", "file,pipe"],
]

/**
 * Run ffmpeg.
 *
 * @param args one item each, never a shell string
 * @returns the last lines that it said, where some filters report what they measured
 * @throws FfmpegError, or the signal's reason
 */
export const runFfmpeg = (
  ffmpeg: string,
  args: readonly string[],
  { duration = 0, onProgress, ...options }: FfmpegOptions = {},
): Promise<readonly string[]> => {
  let furthest = 0
  return run(ffmpeg, [...COMMON_ARGS, ...args], options, line => {
    const seconds = progressSeconds(line)
    if (seconds === undefined || duration <= 0) return
    const progress = Math.min(1, seconds / duration)
    if (progress <= furthest) return
    furthest = progress
    onProgress?.(progress)
  })
}

/** Run ffprobe and return what it printed. */
export const runFfprobe = async (
  ffprobe: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> => {
  const lines: string[] = []
  const guarded = ["-hide_banner", "-v", "error", "-protocol_whitelist", "file,pipe", ...args]
  await run(ffprobe, guarded, options, line => lines.push(line))
  return lines.join("\n")
}

/** What a program of ffmpeg's answers to `-version`; undefined if it does not run. */
export const findProgramVersion = async (program: string): Promise<string | undefined> => {
  const lines: string[] = []
  try {
    await run(program, ["-version"], { timeLimitMs: VERSION_TIME_LIMIT_MS }, line => lines.push(line))
  } catch {
    return undefined
  }
  return /^\S+ version (\S+)/.exec(lines[0] ?? "")?.[1]
}

/** Names of the filters that this ffmpeg has. */
export const listFilters = async (ffmpeg: string): Promise<ReadonlySet<string>> => {
  const names = new Set<string>()
  await run(ffmpeg, ["-hide_banner", "-filters"], { timeLimitMs: VERSION_TIME_LIMIT_MS }, line => {
    // " TS. zscale            V->V       Apply resizing…"
    const [, name] = /^ [A-Z.]{2,3} (\S+)\s+\S+->\S+/.exec(line) ?? []
    if (name !== undefined) names.add(name)
  })
  return names
}
