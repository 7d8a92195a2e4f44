/** What is made of a piece of music: its samples for the film, and a file that browsers play for the preview. */
import { join } from "node:path"
import type { Music } from "../../domain/film-settings"
import type { CampaignId } from "../../domain/ids"
import { runFfmpeg } from "../media/ffmpeg-process"
import { parseLoudness } from "../media/loudness"
import type { MediaKey } from "../media/media-files"
import { musicProxyKey, musicSoundKey } from "../media/media-keys"
import { createSharedWork } from "../media/shared-work"
import { voiceGainDb } from "./clip-sound"
import { hashOf } from "./content-hash"
import type { Studio } from "./mezzanines"
import { MUSIC_VERSION, musicProxyArgs, musicSamplesArgs } from "./music"
import { amplified, factorOf, writeSound } from "./raw-sound"

/** Make the samples of a piece of music, as loud as voices, unless they are there. Returns their path. */
export const ensureMusic = async (
  { mediaFiles, tools }: Studio,
  campaignId: CampaignId,
  { key: uploaded }: Pick<Music, "key">,
  signal: AbortSignal,
): Promise<string> => {
  const key = musicSoundKey(campaignId, hashOf({ version: MUSIC_VERSION, uploaded }))
  if (!(await mediaFiles.use(key))) {
    await mediaFiles.scratch(async folder => {
      const [heard, levelled] = [join(folder, "heard.f32"), join(folder, "levelled.f32")]
      const args = musicSamplesArgs(mediaFiles.pathOf(uploaded), heard)
      const { integrated } = parseLoudness(await runFfmpeg(tools.ffmpeg, args, { signal }))
      await writeSound(levelled, amplified(heard, factorOf(voiceGainDb(integrated))))
      await mediaFiles.adopt(levelled, key)
    })
  }
  return mediaFiles.pathOf(key)
}

const makeProxy = async (
  studio: Studio,
  campaignId: CampaignId,
  music: Pick<Music, "key">,
  { key, signal }: { readonly key: MediaKey; readonly signal: AbortSignal },
): Promise<void> => {
  const { mediaFiles, tools } = studio
  const samples = await ensureMusic(studio, campaignId, music, signal)
  await mediaFiles.scratch(async folder => {
    const draft = join(folder, "music.m4a")
    await runFfmpeg(tools.ffmpeg, musicProxyArgs(samples, draft), { signal })
    await mediaFiles.adopt(draft, key)
  })
}

/** A player asks for parts of a file several times at once, and goes away from most of them. */
const making = createSharedWork<void>()

/** Make what the preview plays of a piece of music, as loud as voices, unless it is there. */
export const ensureMusicProxy = async (
  studio: Studio,
  campaignId: CampaignId,
  music: Pick<Music, "key">,
  signal: AbortSignal,
): Promise<MediaKey> => {
  const key = musicProxyKey(campaignId, hashOf({ version: MUSIC_VERSION, uploaded: music.key }))
  if (await studio.mediaFiles.use(key)) return key
  await making.join(key, signal, ours => makeProxy(studio, campaignId, music, { key, signal: ours }))
  return key
}
