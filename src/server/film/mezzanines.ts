/** Mezzanines of what is no clip: cards, and breaths between two lines. */
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Font } from "satori"
import { filmPalette } from "../../domain/film-palette"
import type { FrameSize } from "../../domain/format"
import type { CampaignId } from "../../domain/ids"
import type { Seconds } from "../../domain/timecode"
import type { FfmpegTools } from "../media/ffmpeg-binaries"
import { runFfmpeg } from "../media/ffmpeg-process"
import type { MediaFiles, MediaKey } from "../media/media-files"
import { breathKey, cardKey } from "../media/media-keys"
import { CARD_VERSION, drawStandIn } from "./cards/draw-cards"
import type { StandInCard } from "./cards/stand-in-card"
import { encoderOf, hashOf } from "./content-hash"
import { encoderSlots } from "./encoder-slots"
import { breathArgs, cardMezzanineArgs, type PictureFade } from "./mezzanine-args"

export type Studio = { readonly mediaFiles: MediaFiles; readonly tools: FfmpegTools }

export type MakeOptions = {
  readonly signal: AbortSignal
  /** Told how far it is: 0 to 1. */
  readonly onProgress?: ((progress: number) => void) | undefined
  /** Of an encoder that is needed. Default: 1, see [Note: One encoder a core]. */
  readonly threads?: number | undefined
}

/** What a stand-in is made from. */
export type StandIn = {
  readonly campaignId: CampaignId
  readonly card: StandInCard
  readonly duration: Seconds
}

/** How a card is seen in one film. */
export type CardLook = {
  readonly frame: FrameSize
  readonly fade: PictureFade
  /** "#rrggbb". */
  readonly accent: string
  readonly fonts: Font[]
}

export const standInKey = (
  { campaignId, card, duration }: StandIn,
  { frame, fade, accent }: Omit<CardLook, "fonts">,
  tools: FfmpegTools,
): MediaKey => {
  const shape = { ...encoderOf(tools), look: CARD_VERSION, card, duration, frame, accent }
  return cardKey(campaignId, hashOf({ ...shape, fade: [fade.framesIn, fade.framesOut] }))
}

/** Make the mezzanine of a card, unless it is there. */
export const ensureStandIn = async (
  { mediaFiles, tools }: Studio,
  standIn: StandIn,
  look: CardLook,
  { signal, onProgress, threads = 1 }: MakeOptions,
): Promise<MediaKey> => {
  const key = standInKey(standIn, look, tools)
  if (await mediaFiles.exists(key)) return key
  const { duration } = standIn
  const { frame, fade, accent, fonts } = look
  const png = await drawStandIn(standIn.card, frame, filmPalette(accent), fonts)
  await mediaFiles.scratch(async folder => {
    const [still, draft] = [join(folder, "card.png"), join(folder, "card.mov")]
    await writeFile(still, png)
    const args = cardMezzanineArgs({ still, duration, fade, threads }, draft)
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
  if (await mediaFiles.exists(key)) return key
  await mediaFiles.scratch(async folder => {
    const draft = join(folder, "breath.mov")
    const args = breathArgs(mediaFiles.pathOf(mezzanine), frames, held, draft)
    await encoderSlots.run(() => runFfmpeg(tools.ffmpeg, args, { signal }), signal)
    await mediaFiles.adopt(draft, key)
  })
  return key
}
