/** The sound of a clip in the media store, as plain samples: cleaned where need be, and levelled. */
import { join } from "node:path"
import { VOICE_LUFS } from "../../domain/music-bed"
import { runFfmpeg } from "../media/ffmpeg-process"
import { FAINTEST_VOICE_LUFS, parseLoudness } from "../media/loudness"
import type { MediaKey } from "../media/media-files"
import { clipSoundKey } from "../media/media-keys"
import { probeOnce } from "../media/probe-once"
import type { Source } from "./clip-picture"
import { CLIP_SOUND_VERSION, type Cleaning, cleaningFor, clipSoundArgs } from "./clip-sound-args"
import { hashOf } from "./content-hash"
import { denoiseLag } from "./denoise-lag"
import type { MakeOptions, Studio } from "./mezzanines"
import { amplified, factorOf, writeSound } from "./raw-sound"

const soundKey = (source: Source, cleaning: Cleaning | null): MediaKey => {
  const { campaignId, takeId, sha256, points } = source
  const shape = { version: CLIP_SOUND_VERSION, level: VOICE_LUFS, sha256, points, cleaning }
  return clipSoundKey(campaignId, takeId, hashOf(shape))
}

/** What brings a sound of this loudness to {@link VOICE_LUFS}. 0 for silence, which stays. */
export const voiceGainDb = (integrated: number): number =>
  integrated > FAINTEST_VOICE_LUFS ? VOICE_LUFS - integrated : 0

/** Make the samples of a clip's sound, unless they are there. Of a clip without sound: a file without samples. */
export const ensureClipSound = async (
  { mediaFiles, tools }: Studio,
  source: Source,
  { signal }: Pick<MakeOptions, "signal">,
): Promise<MediaKey> => {
  const cleaning = cleaningFor(source.facts?.sound)
  const key = soundKey(source, cleaning)
  if (await mediaFiles.use(key)) return key
  const path = mediaFiles.pathOf(source.originalKey)
  const { hasSound } = await probeOnce(tools.ffprobe, path, { signal })
  if (!hasSound) {
    await mediaFiles.write(key, "")
    return key
  }
  const lag = cleaning === null ? 0 : await denoiseLag(tools.ffmpeg)
  await mediaFiles.scratch(async folder => {
    const [heard, levelled] = [join(folder, "heard.f32"), join(folder, "levelled.f32")]
    const args = clipSoundArgs({ path, points: source.points, hasSound }, cleaning, lag, heard)
    const { integrated } = parseLoudness(await runFfmpeg(tools.ffmpeg, args, { signal }))
    await writeSound(levelled, amplified(heard, factorOf(voiceGainDb(integrated))))
    await mediaFiles.adopt(levelled, key)
  })
  return key
}
