/** Mezzanines in the media store: made once, found again by the hash of everything that shapes them. */
import { createHash } from "node:crypto"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Font } from "satori"
import { filmPalette, HOUSE_ACCENT } from "../../domain/film-palette"
import { type Format, FRAME_SIZES } from "../../domain/format"
import type { CampaignId } from "../../domain/ids"
import { lengthOf, type Points, type Seconds } from "../../domain/timecode"
import type { Clip } from "../media/clip-args"
import type { FfmpegTools } from "../media/ffmpeg-binaries"
import { FfmpegError } from "../media/ffmpeg-error"
import { runFfmpeg } from "../media/ffmpeg-process"
import { clipLoudnessArgs, type Loudness, parseLoudness } from "../media/loudness"
import type { MediaFiles, MediaKey } from "../media/media-files"
import { cardKey, mezzanineKey } from "../media/media-keys"
import { probeFile } from "../media/probe"
import type { SubmissionRow } from "../store/submissions"
import { CARD_VERSION, drawStandIn } from "./cards/draw-cards"
import type { StandInCard } from "./cards/stand-in-card"
import { cardMezzanineArgs, clipMezzanineArgs, MEZZANINE_VERSION } from "./mezzanine-args"

export type Studio = { readonly mediaFiles: MediaFiles; readonly tools: FfmpegTools }

export type MakeOptions = {
  readonly signal: AbortSignal
  /** Told how far it is: 0 to 1. */
  readonly onProgress?: ((progress: number) => void) | undefined
}

const hashOf = (shape: Readonly<Record<string, unknown>>): string =>
  createHash("sha256").update(JSON.stringify(shape)).digest("hex")

/** What the encoder puts into a file differs from build to build, and one film has one header. */
const encoderOf = ({ version }: FfmpegTools) => ({ version: MEZZANINE_VERSION, ffmpeg: version })

/** What a mezzanine is made from: a submission that was found good, and the part that is kept. */
export type Source = Pick<SubmissionRow, "campaignId" | "takeId" | "sha256" | "originalKey"> & {
  readonly points: Points
}

export const clipMezzanineKey = (source: Source, format: Format, tools: FfmpegTools): MediaKey => {
  const { sha256, points } = source
  const shape = { ...encoderOf(tools), sha256, points, frame: FRAME_SIZES[format] }
  return mezzanineKey(source.campaignId, source.takeId, hashOf(shape))
}

const measure = async (clip: Clip, tools: FfmpegTools, signal: AbortSignal): Promise<Loudness | undefined> =>
  clip.hasSound ? parseLoudness(await runFfmpeg(tools.ffmpeg, clipLoudnessArgs(clip), { signal })) : undefined

/** A file whose packets are all broken gives ffmpeg no picture, and no reason to fail. */
const checkHasPicture = async (path: string, tools: FfmpegTools, signal: AbortSignal): Promise<void> => {
  const { length } = await probeFile(tools.ffprobe, path, { signal })
  if (length <= 0) throw new FfmpegError("ffmpeg-failed", "Nothing of the picture could be decoded.")
}

/** Make the mezzanine of a clip, unless it is there. */
export const ensureClipMezzanine = async (
  { mediaFiles, tools }: Studio,
  source: Source,
  format: Format,
  { signal, onProgress }: MakeOptions,
): Promise<MediaKey> => {
  const key = clipMezzanineKey(source, format, tools)
  if (await mediaFiles.exists(key)) return key
  const path = mediaFiles.pathOf(source.originalKey)
  const { picture, hasSound } = await probeFile(tools.ffprobe, path, { signal })
  if (picture === undefined) throw new FfmpegError("ffmpeg-failed", "There is no picture.")
  const clip = { path, points: source.points, hasSound }
  const loudness = await measure(clip, tools, signal)
  await mediaFiles.scratch(async folder => {
    const draft = join(folder, "mezzanine.mov")
    const args = clipMezzanineArgs(clip, picture, FRAME_SIZES[format], loudness, draft)
    await runFfmpeg(tools.ffmpeg, args, { signal, onProgress, duration: lengthOf(source.points) })
    await checkHasPicture(draft, tools, signal)
    await mediaFiles.adopt(draft, key)
  })
  return key
}

/** What a stand-in is made from. */
export type StandIn = {
  readonly campaignId: CampaignId
  readonly card: StandInCard
  readonly duration: Seconds
}

export const standInKey = (
  { campaignId, card, duration }: StandIn,
  format: Format,
  tools: FfmpegTools,
): MediaKey =>
  cardKey(
    campaignId,
    hashOf({ ...encoderOf(tools), look: CARD_VERSION, card, duration, frame: FRAME_SIZES[format] }),
  )

/** Make the mezzanine of a card, unless it is there. */
export const ensureStandIn = async (
  { mediaFiles, tools }: Studio,
  standIn: StandIn,
  format: Format,
  fonts: Font[],
  { signal, onProgress }: MakeOptions,
): Promise<MediaKey> => {
  const key = standInKey(standIn, format, tools)
  if (await mediaFiles.exists(key)) return key
  const png = await drawStandIn(standIn.card, FRAME_SIZES[format], filmPalette(HOUSE_ACCENT), fonts)
  await mediaFiles.scratch(async folder => {
    const [still, draft] = [join(folder, "card.png"), join(folder, "card.mov")]
    await writeFile(still, png)
    const args = cardMezzanineArgs(still, standIn.duration, draft)
    await runFfmpeg(tools.ffmpeg, args, { signal, onProgress, duration: standIn.duration })
    await mediaFiles.adopt(draft, key)
  })
  return key
}
