/** The whole sound of a film, from its voices and its music to the encoded track. */
import { join } from "node:path"
import type { Music } from "../../domain/film-settings"
import type { CampaignId } from "../../domain/ids"
import { runFfmpeg } from "../media/ffmpeg-process"
import { parseLoudness } from "../media/loudness"
import type { MediaKey } from "../media/media-files"
import { filmSoundKey, musicSoundKey } from "../media/media-keys"
import { voiceGainDb } from "./clip-sound"
import { encoderOf, hashOf } from "./content-hash"
import type { FilmStudio } from "./film-studio"
import { levelFilm } from "./level-film"
import type { Studio } from "./mezzanines"
import { loudnessHops, MUSIC_VERSION, musicSamplesArgs, withMusic } from "./music"
import { amplified, factorOf, readSound, writeSound } from "./raw-sound"
import { type SoundPiece, soundTrack } from "./sound-track"

/** Make the samples of a piece of music, unless they are there. Returns their path. */
const ensureMusic = async (
  { mediaFiles, tools }: Studio,
  campaignId: CampaignId,
  { key: uploaded }: Music,
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

/** Goes up when the sound of a film is put together in another way. */
const FILM_SOUND_VERSION = 1

/** Put the sound of a film together and encode it, in a folder for what is made on the way. */
const makeFilmSound = async (
  studio: FilmStudio,
  pieces: readonly SoundPiece[],
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<string> => {
  const { film, settings, tools } = studio
  const [voices, mixed] = [join(folder, "voices.f32"), join(folder, "mixed.f32")]
  const options = { folder, signal, targetLufs: settings.loudness }
  await writeSound(voices, soundTrack(pieces))
  if (settings.music === null) return levelFilm(tools, voices, options)

  const frames = pieces.reduce((sum, piece) => sum + piece.frames, 0)
  const path = await ensureMusic(studio, film.campaignId, settings.music, signal)
  const bed = { path, levelDb: settings.music.levelDb, duckDb: settings.music.duckDb }
  await writeSound(mixed, withMusic(voices, frames, await loudnessHops(readSound(voices)), bed))
  return levelFilm(tools, mixed, options)
}

/**
 * Make the encoded sound of a film, unless it is there: of one cut in several formats, or with other
 * subtitles, it is the same.
 */
export const ensureFilmSound = async (
  studio: FilmStudio,
  pieces: readonly SoundPiece[],
  signal: AbortSignal,
): Promise<MediaKey> => {
  const { film, mediaFiles, settings, tools } = studio
  // The samples of a voice have a name that says what is in them.
  const heard = { pieces, music: settings.music, loudness: settings.loudness }
  const shape = { ...encoderOf(tools), sound: FILM_SOUND_VERSION, ...heard }
  const key = filmSoundKey(film.campaignId, hashOf(shape))
  if (await mediaFiles.use(key)) return key
  await mediaFiles.scratch(async folder =>
    mediaFiles.adopt(await makeFilmSound(studio, pieces, { folder, signal }), key),
  )
  return key
}
