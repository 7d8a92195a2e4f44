/** The voices of a line as one sound in the media store. */
import { join } from "node:path"
import type { CampaignId } from "../../../domain/ids"
import { runFfmpeg } from "../../media/ffmpeg-process"
import { parseLoudness } from "../../media/loudness"
import type { MediaKey } from "../../media/media-files"
import { unisonSoundKey } from "../../media/media-keys"
import { ensureClipSound, voiceGainDb } from "../clip-sound"
import { rawLoudnessArgs } from "../clip-sound-args"
import { hashOf } from "../content-hash"
import type { MakeOptions, Studio } from "../mezzanines"
import { amplified, factorOf, writeSound } from "../raw-sound"
import type { HeardVoice } from "./align-unison"
import { mixVoices } from "./mix-voices"

/** Goes up when anything below changes what comes out. */
const UNISON_SOUND_VERSION = 1

/**
 * Make the sum of voices, unless it is there: as loud together as one voice is alone, whether they are two
 * or sixteen.
 */
export const ensureUnisonSound = async (
  studio: Studio,
  unison: {
    readonly campaignId: CampaignId
    readonly voices: readonly HeardVoice[]
    readonly frames: number
  },
  { signal }: Pick<MakeOptions, "signal">,
): Promise<MediaKey> => {
  const { mediaFiles, tools } = studio
  const { campaignId, voices, frames } = unison
  const heard = await Promise.all(
    voices.map(async ({ source, voice: { offset } }) => ({
      key: await ensureClipSound(studio, source, { signal }),
      offset,
    })),
  )
  const key = unisonSoundKey(campaignId, hashOf({ version: UNISON_SOUND_VERSION, heard, frames }))
  if (await mediaFiles.use(key)) return key
  await mediaFiles.scratch(async folder => {
    const [sum, levelled] = [join(folder, "sum.f32"), join(folder, "levelled.f32")]
    const paths = heard.map(voice => ({ path: mediaFiles.pathOf(voice.key), offset: voice.offset }))
    await writeSound(sum, mixVoices(paths, frames))
    const { integrated } = parseLoudness(await runFfmpeg(tools.ffmpeg, rawLoudnessArgs(sum), { signal }))
    await writeSound(levelled, amplified(sum, factorOf(voiceGainDb(integrated))))
    await mediaFiles.adopt(levelled, key)
  })
  return key
}
