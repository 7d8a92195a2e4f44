/** The picture of a clip in the media store: made once, found again by the hash of everything that shapes it. */
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { cropPlace } from "../../domain/crop-place"
import type { PicturePlace } from "../../domain/film-settings"
import type { FrameSize } from "../../domain/format"
import { lengthOf, type Points } from "../../domain/timecode"
import type { FfmpegTools } from "../media/ffmpeg-binaries"
import { FfmpegError } from "../media/ffmpeg-error"
import { runFfmpeg } from "../media/ffmpeg-process"
import type { MediaKey } from "../media/media-files"
import { mezzanineKey } from "../media/media-keys"
import { probeFile, shownSize } from "../media/probe"
import { probeOnce } from "../media/probe-once"
import type { SubmissionRow } from "../store/submissions"
import { encoderOf, hashOf } from "./content-hash"
import { encoderSlots } from "./encoder-slots"
import { inTurn } from "./in-turn"
import { clipMezzanineArgs, NO_FADE, type PictureFade } from "./mezzanine-args"
import type { MakeOptions, Studio } from "./mezzanines"
import type { Overlay } from "./overlays"

/** What is made from a submission that was found good, and of which part. */
export type Source = Pick<
  SubmissionRow,
  "campaignId" | "takeId" | "sha256" | "originalKey" | "facts" | "face" | "pictureSize"
> & {
  readonly points: Points
}

/** A picture that will be laid over a clip, drawn only if the clip has to be encoded. */
export type PlannedOverlay = Omit<Overlay, "path"> & {
  /** Everything that it shows: by this a mezzanine that has it is found again. */
  readonly shows: Readonly<Record<string, unknown>>
  /** A PNG of the frame's size. */
  readonly draw: () => Promise<Uint8Array>
}

/** How a clip is seen in one film. */
export type ClipLook = {
  readonly frame: FrameSize
  /** Around what it is cropped, as the coordinator chose; null: see {@link cropPlace}. */
  readonly crop: PicturePlace | null
  readonly overlays: readonly PlannedOverlay[]
  readonly fade: PictureFade
}

/** As it is seen where nothing was decided: this is made ahead, on arrival. */
export const plainLook = (frame: FrameSize): ClipLook => ({
  frame,
  crop: null,
  overlays: [],
  fade: NO_FADE,
})

export const clipPictureKey = (source: Source, look: ClipLook, tools: FfmpegTools): MediaKey => {
  const { sha256, points } = source
  const { frame, crop, fade } = look
  // What was chosen holds whatever face there is. None is left out of the hash, as before faces were known.
  const face = crop === null ? (source.face ?? undefined) : undefined
  const overlays = look.overlays.map(({ draw: _, ...overlay }) => overlay)
  const shape = { ...encoderOf(tools), toneMaps: tools.canToneMap, sha256, points }
  return mezzanineKey(
    source.campaignId,
    source.takeId,
    hashOf({ ...shape, frame, focus: crop, overlays, fade: [fade.framesIn, fade.framesOut], face }),
  )
}

/** A file whose packets are all broken gives ffmpeg no picture, and no reason to fail. */
const checkHasPicture = async (path: string, tools: FfmpegTools, signal: AbortSignal): Promise<void> => {
  const { length } = await probeFile(tools.ffprobe, path, { signal })
  if (length <= 0) throw new FfmpegError("ffmpeg-failed", "Nothing of the picture could be decoded.")
}

/** Draw what is planned, into a folder. */
export const drawAll = (planned: readonly PlannedOverlay[], folder: string): Promise<Overlay[]> =>
  Promise.all(
    planned.map(async ({ draw, shows: _, ...seen }, index) => {
      const path = join(folder, `overlay-${index}.png`)
      await writeFile(path, await draw())
      return { ...seen, path }
    }),
  )

const makeClipPicture = async (
  { mediaFiles, tools }: Studio,
  key: MediaKey,
  source: Source,
  look: ClipLook,
  { signal, onProgress, threads = 1 }: MakeOptions,
): Promise<void> => {
  const path = mediaFiles.pathOf(source.originalKey)
  const { picture, hasSound } = await probeOnce(tools.ffprobe, path, { signal })
  if (picture === undefined) throw new FfmpegError("ffmpeg-failed", "There is no picture.")
  const clip = { path, points: source.points, hasSound }
  await mediaFiles.scratch(async folder => {
    const draft = join(folder, "mezzanine.mov")
    const overlays = await drawAll(look.overlays, folder)
    const { frame, crop, fade } = look
    const focus = cropPlace(shownSize(picture), frame, crop, source.face)
    const shown = tools.canToneMap ? picture : { ...picture, transfer: "unknown" }
    const args = clipMezzanineArgs({ clip, picture: shown, frame, focus, overlays, fade, threads }, draft)
    const duration = lengthOf(source.points)
    await encoderSlots.run(() => runFfmpeg(tools.ffmpeg, args, { signal, onProgress, duration }), signal)
    await checkHasPicture(draft, tools, signal)
    await mediaFiles.adopt(draft, key)
  })
}

/** Make the mezzanine of a clip's picture, unless it is there. */
export const ensureClipPicture = (
  studio: Studio,
  source: Source,
  look: ClipLook,
  options: MakeOptions,
): Promise<MediaKey> => {
  const key = clipPictureKey(source, look, studio.tools)
  return inTurn(key, async () => {
    if (!(await studio.mediaFiles.use(key))) await makeClipPicture(studio, key, source, look, options)
    return key
  })
}
