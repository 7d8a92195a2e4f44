/** Mezzanines of what is no clip: cards, and breaths between two lines. */
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { FrameSize } from "../../domain/format"
import type { CampaignId } from "../../domain/ids"
import type { Seconds } from "../../domain/timecode"
import type { FfmpegTools } from "../media/ffmpeg-binaries"
import { runFfmpeg } from "../media/ffmpeg-process"
import type { MediaFiles, MediaKey } from "../media/media-files"
import { breathKey, cardKey } from "../media/media-keys"
import { CARD_VERSION } from "./cards/draw-cards"
import { encoderOf, hashOf } from "./content-hash"
import { encoderSlots } from "./encoder-slots"
import { breathArgs, cardMezzanineArgs, type PictureFade } from "./mezzanine-args"
import type { Overlay } from "./overlays"

export type Studio = { readonly mediaFiles: MediaFiles; readonly tools: FfmpegTools }

export type MakeOptions = {
  readonly signal: AbortSignal
  /** Told how far it is: 0 to 1. */
  readonly onProgress?: ((progress: number) => void) | undefined
  /** Of an encoder that is needed. Default: 1, see [Note: One encoder a core]. */
  readonly threads?: number | undefined
}

/** A card that will be drawn only if it is not there yet. */
export type PlannedCard = {
  /** Everything that it says: by this it is found again. */
  readonly shows: Readonly<Record<string, unknown>>
  /** When its words are seen, and how they come. Left out: they are part of the ground. */
  readonly overlay?: Omit<Overlay, "path">
  /** PNGs of the frame's size. */
  readonly draw: () => Promise<{ readonly ground: Uint8Array; readonly words?: Uint8Array }>
}

/** How a card is seen in one film. */
export type SeenCard = {
  readonly campaignId: CampaignId
  readonly frame: FrameSize
  readonly fade: PictureFade
  readonly duration: Seconds
  /** "#rrggbb". */
  readonly accent: string
}

export const cardMezzanineKey = (
  { shows, overlay }: PlannedCard,
  { campaignId, fade, ...seen }: SeenCard,
  tools: FfmpegTools,
): MediaKey => {
  const shape = { ...encoderOf(tools), look: CARD_VERSION, shows, overlay, ...seen }
  return cardKey(campaignId, hashOf({ ...shape, fade: [fade.framesIn, fade.framesOut] }))
}

/** Make the mezzanine of a card, unless it is there. */
export const ensureCard = async (
  { mediaFiles, tools }: Studio,
  card: PlannedCard,
  seen: SeenCard,
  { signal, onProgress, threads = 1 }: MakeOptions,
): Promise<MediaKey> => {
  const key = cardMezzanineKey(card, seen, tools)
  if (await mediaFiles.use(key)) return key
  const { duration, fade } = seen
  const { ground, words } = await card.draw()
  await mediaFiles.scratch(async folder => {
    const [still, said, draft] = [
      join(folder, "ground.png"),
      join(folder, "words.png"),
      join(folder, "card.mov"),
    ]
    await writeFile(still, ground)
    if (words !== undefined) await writeFile(said, words)
    const overlays =
      words === undefined || card.overlay === undefined ? [] : [{ ...card.overlay, path: said }]
    const args = cardMezzanineArgs({ still, duration, overlays, fade, threads }, draft)
    await encoderSlots.run(() => runFfmpeg(tools.ffmpeg, args, { signal, onProgress, duration }), signal)
    await mediaFiles.adopt(draft, key)
  })
  return key
}

/** Make the mezzanine that holds the last picture of another one for so many frames, unless it is there. */
export const ensureBreath = async (
  { mediaFiles, tools }: Studio,
  before: { readonly campaignId: CampaignId; readonly mezzanine: MediaKey; readonly frames: number },
  held: number,
  { signal }: MakeOptions,
): Promise<MediaKey> => {
  const { campaignId, mezzanine, frames } = before
  const key = breathKey(campaignId, hashOf({ ...encoderOf(tools), mezzanine, frames, held }))
  if (await mediaFiles.use(key)) return key
  await mediaFiles.scratch(async folder => {
    const draft = join(folder, "breath.mov")
    const args = breathArgs(mediaFiles.pathOf(mezzanine), frames, held, draft)
    await encoderSlots.run(() => runFfmpeg(tools.ffmpeg, args, { signal }), signal)
    await mediaFiles.adopt(draft, key)
  })
  return key
}
