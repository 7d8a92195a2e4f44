/** The picture of a line that several people say, in the media store. */
import { join } from "node:path"
import { cropPlace, DEFAULT_CROP } from "../../../domain/crop-place"
import type { FrameSize } from "../../../domain/format"
import type { CampaignId } from "../../../domain/ids"
import type { Tile } from "../../../domain/mosaic"
import type { FfmpegTools } from "../../media/ffmpeg-binaries"
import { FfmpegError } from "../../media/ffmpeg-error"
import { runFfmpeg } from "../../media/ffmpeg-process"
import { FRAME_RATE } from "../../media/frame-rate"
import type { MediaKey } from "../../media/media-files"
import { mosaicKey } from "../../media/media-keys"
import { probeFile, shownSize } from "../../media/probe"
import { CARD_VERSION, drawMosaicNames, type Look } from "../cards/draw-cards"
import { lookOf } from "../clip-overlays"
import { drawAll, type PlannedOverlay } from "../clip-picture"
import { encoderOf, hashOf } from "../content-hash"
import { encoderSlots } from "../encoder-slots"
import type { FilmStudio } from "../film-studio"
import type { PictureFade } from "../mezzanine-args"
import type { MakeOptions } from "../mezzanines"
import type { HeardVoice } from "./align-unison"
import { MOSAIC_VERSION, type MosaicClip, mosaicArgs } from "./mosaic-args"

/** A mosaic as it is seen in one film. */
export type SeenMosaic = {
  readonly campaignId: CampaignId
  /** The first of them have a tile each. */
  readonly voices: readonly HeardVoice[]
  readonly rows: readonly (readonly Tile[])[]
  readonly frame: FrameSize
  readonly frames: number
  readonly fade: PictureFade
}

/** Names come when one has seen who it is. */
const NAMES_FROM = 0.2
const NAMES_FADE_MS = 300

const namesOverlay = ({ voices, rows, frames }: SeenMosaic, look: Look): PlannedOverlay => {
  const tiles = rows.flat().map((tile, index) => ({
    tile,
    name: voices[index]?.voice.lowerThird?.name ?? null,
  }))
  return {
    from: NAMES_FROM,
    // As long as the line: there are many to read. They go with the picture.
    to: frames / FRAME_RATE + NAMES_FADE_MS / 1000,
    fadeMs: NAMES_FADE_MS,
    shows: { names: tiles.map(({ name }) => name), palette: look.palette, look: CARD_VERSION },
    draw: () => drawMosaicNames(tiles, look),
  }
}

export const mosaicMezzanineKey = (studio: FilmStudio, seen: SeenMosaic, tools: FfmpegTools): MediaKey => {
  const { campaignId, voices, rows, frame, frames, fade } = seen
  const { draw: _, ...names } = namesOverlay(seen, lookOf(studio))
  const clips = voices.map(({ source: { sha256, points, face }, voice: { offset } }) => ({
    sha256,
    points,
    offset,
    face: face ?? undefined,
  }))
  const shape = { ...encoderOf(tools), mosaic: MOSAIC_VERSION, toneMaps: tools.canToneMap, clips, rows }
  return mosaicKey(
    campaignId,
    hashOf({ ...shape, frame, frames, names, fade: [fade.framesIn, fade.framesOut] }),
  )
}

const mosaicClip = async (
  { mediaFiles, tools }: FilmStudio,
  { source, voice }: HeardVoice,
  tile: Tile,
  signal: AbortSignal,
): Promise<MosaicClip> => {
  const path = mediaFiles.pathOf(source.originalKey)
  const { picture, hasSound } = await probeFile(tools.ffprobe, path, { signal })
  if (picture === undefined) throw new FfmpegError("ffmpeg-failed", "There is no picture.")
  return {
    clip: { path, points: source.points, hasSound },
    picture: tools.canToneMap ? picture : { ...picture, transfer: "unknown" },
    focus: cropPlace(shownSize(picture), tile, null, source.face) ?? DEFAULT_CROP,
    waits: Math.round(voice.offset * FRAME_RATE),
  }
}

/** Make the mezzanine of a mosaic, unless it is there. */
export const ensureMosaic = async (
  studio: FilmStudio,
  seen: SeenMosaic,
  { signal, onProgress, threads = 1 }: MakeOptions,
): Promise<MediaKey> => {
  const { mediaFiles, tools } = studio
  const key = mosaicMezzanineKey(studio, seen, tools)
  if (await mediaFiles.use(key)) return key
  const look = lookOf(studio)
  const tiles = seen.rows.flat()
  const clips = await Promise.all(
    seen.voices
      .slice(0, tiles.length)
      .map((voice, index) => mosaicClip(studio, voice, tiles[index] as Tile, signal)),
  )
  await mediaFiles.scratch(async folder => {
    const draft = join(folder, "mosaic.mov")
    const overlays = await drawAll([namesOverlay(seen, look)], folder)
    const { rows, frame, frames, fade } = seen
    const mosaic = { clips, rows, frame, frames, overlays, fade, ground: look.palette.ground, threads }
    const duration = frames / FRAME_RATE
    await encoderSlots.run(
      () => runFfmpeg(tools.ffmpeg, mosaicArgs(mosaic, draft), { signal, onProgress, duration }),
      signal,
    )
    await mediaFiles.adopt(draft, key)
  })
  return key
}
