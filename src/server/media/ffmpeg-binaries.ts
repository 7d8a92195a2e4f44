/** Which ffmpeg and ffprobe do the work. */
import { access, chmod, constants } from "node:fs/promises"
import { createRequire } from "node:module"
import { UnissonError } from "../../domain/errors"
import type { Config } from "../config"
import { findProgramVersion, listFilters } from "./ffmpeg-process"

export type FfmpegTools = {
  /** Path of the program, or its name where the system finds it. */
  readonly ffmpeg: string
  readonly ffprobe: string
  /** What ffmpeg calls itself: "5.1.6-0+deb12u1", "N-47683-g0e8eb07980-static". */
  readonly version: string
  /**
   * - `env`: FFMPEG_PATH names it.
   * - `system`: on the PATH, recent enough.
   * - `installer`: from npm. Of 2018 on Linux: no AV1, no xfade; all that a film needs is there.
   */
  readonly source: "env" | "system" | "installer"
  /** Whether it can bring HDR to the brightness of HD; without, HDR looks pale. */
  readonly canToneMap: boolean
}

export class FfmpegMissingError extends UnissonError<"ffmpeg-missing"> {
  constructor(message: string, cause?: unknown) {
    super("ffmpeg-missing", message, { cause })
  }
}

/** Oldest ffmpeg of the system that is preferred to the one from npm: [major, minor]. */
const OLDEST_SYSTEM_VERSION = [4, 4] as const

/** Whether a version is at least 4.4. Builds between releases ("N-…") do not say, and are not. */
const isRecent = (version: string): boolean => {
  const [, major, minor] = /^n?(\d+)\.(\d+)/.exec(version) ?? []
  if (major === undefined || minor === undefined) return false
  const [oldestMajor, oldestMinor] = OLDEST_SYSTEM_VERSION
  return Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor)
}

const require = createRequire(import.meta.url)

/** The packages make their programs executable in an install script, which npm may not have run. */
const makeExecutable = async (path: string): Promise<string> => {
  await access(path, constants.X_OK).catch(() => chmod(path, 0o755))
  return path
}

const findInstalled = async (name: "ffmpeg" | "ffprobe"): Promise<string> => {
  try {
    const { path } = require(`@${name}-installer/${name}`) as { path: string }
    return await makeExecutable(path)
  } catch (cause) {
    throw new FfmpegMissingError(
      `There is no ${name}: install it (apt-get install ffmpeg) or set ${name.toUpperCase()}_PATH.`,
      cause,
    )
  }
}

const needVersion = async (program: string): Promise<string> => {
  const version = await findProgramVersion(program)
  if (version === undefined) throw new FfmpegMissingError(`${program} does not run.`)
  return version
}

/** What the change from HDR needs; some builds are made without the library behind the first. */
const TONE_MAP_FILTERS = ["zscale", "tonemap"]

const toolsOf = async (tools: Omit<FfmpegTools, "canToneMap">): Promise<FfmpegTools> => {
  const filters = await listFilters(tools.ffmpeg)
  return { ...tools, canToneMap: TONE_MAP_FILTERS.every(name => filters.has(name)) }
}

/** ffprobe where it is not named: the system's, else the one from npm. */
const findFfprobe = async (): Promise<string> =>
  (await findProgramVersion("ffprobe")) === undefined ? findInstalled("ffprobe") : "ffprobe"

/**
 * Find ffmpeg and ffprobe: the ones that the configuration names, else the system's, else the ones
 * that npm brought.
 *
 * @throws FfmpegMissingError if none runs
 */
export const findFfmpeg = async ({
  ffmpegPath,
  ffprobePath,
}: Pick<Config, "ffmpegPath" | "ffprobePath">): Promise<FfmpegTools> => {
  if (ffmpegPath !== undefined) {
    const ffprobe = ffprobePath ?? (await findFfprobe())
    return toolsOf({ ffmpeg: ffmpegPath, ffprobe, version: await needVersion(ffmpegPath), source: "env" })
  }
  const systemVersion = await findProgramVersion("ffmpeg")
  if (systemVersion !== undefined && isRecent(systemVersion)) {
    const ffprobe = ffprobePath ?? (await findFfprobe())
    return toolsOf({ ffmpeg: "ffmpeg", ffprobe, version: systemVersion, source: "system" })
  }
  const ffmpeg = await findInstalled("ffmpeg")
  const ffprobe = ffprobePath ?? (await findInstalled("ffprobe"))
  return toolsOf({ ffmpeg, ffprobe, version: await needVersion(ffmpeg), source: "installer" })
}
