import type { Config } from "../config"
import { type FfmpegTools, findFfmpeg } from "../media/ffmpeg-binaries"
import { runFfprobe } from "../media/ffmpeg-process"
import type { Finding } from "./report"

/** What proxies, mezzanines and films are made with. */
const NEEDED = {
  encoders: ["libx264", "aac", "pcm_s16le", "mjpeg"],
  filters: [
    "scale",
    "pad",
    "crop",
    "fps",
    "setsar",
    "format",
    "overlay",
    "subtitles",
    "loudnorm",
    "aresample",
    "apad",
  ],
} as const

const INSTALL = "Install ffmpeg 4.4 or newer (apt-get install ffmpeg), or set FFMPEG_PATH and FFPROBE_PATH"

const SOURCES = { env: "from FFMPEG_PATH", system: "the system's", installer: "brought by npm" } as const

/** A line of the lists: marks, name, description. The legend above them has an equals sign for a name. */
const LISTED = /^\s*[A-Z.|]{2,7}\s+([\w-]+)\s/u

/** The names that ffmpeg lists. It answers this question in ffprobe's way, with the same flags. */
const listAbilities = async (ffmpeg: string, kind: keyof typeof NEEDED): Promise<Set<string>> => {
  const lines = (await runFfprobe(ffmpeg, [`-${kind}`])).split("\n")
  return new Set(lines.flatMap(line => LISTED.exec(line)?.[1] ?? []))
}

const missingFrom = async (ffmpeg: string): Promise<string[]> => {
  const missing: string[] = []
  for (const kind of ["encoders", "filters"] as const) {
    const there = await listAbilities(ffmpeg, kind)
    missing.push(...NEEDED[kind].filter(name => !there.has(name)))
  }
  return missing
}

const findingFor = async ({ ffmpeg, version, source }: FfmpegTools): Promise<Finding> => {
  const missing = await missingFrom(ffmpeg)
  const words = `${version}, ${SOURCES[source]} (${ffmpeg})`
  if (missing.length > 0)
    return {
      subject: "ffmpeg",
      verdict: "blocks",
      words: `${words} lacks ${missing.join(", ")}`,
      remedy: INSTALL,
    }
  if (source === "installer")
    return {
      subject: "ffmpeg",
      verdict: "hint",
      words: `${words}: an old build, slower, without AV1 and cross-fades; films are made all the same`,
      remedy: INSTALL,
    }
  return { subject: "ffmpeg", verdict: "good", words }
}

/** ffmpeg and ffprobe: which ones, and whether they can do what a film needs. */
export const checkFfmpeg = async (config: Config): Promise<Finding[]> => {
  try {
    const tools = await findFfmpeg(config)
    return [await findingFor(tools), { subject: "ffprobe", verdict: "good", words: tools.ffprobe }]
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return [{ subject: "ffmpeg", verdict: "blocks", words, remedy: INSTALL }]
  }
}
