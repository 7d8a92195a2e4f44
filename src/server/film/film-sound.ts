/** The whole sound of a film, from its voices and its music to the encoded track. */
import { join } from "node:path"
import type { MediaKey } from "../media/media-files"
import { filmSoundKey } from "../media/media-keys"
import { encoderOf, hashOf } from "./content-hash"
import type { FilmStudio } from "./film-studio"
import { inTurn } from "./in-turn"
import { levelFilm } from "./level-film"
import { loudnessHops, withMusic } from "./music"
import { ensureMusic } from "./music-files"
import { readSound, writeSound } from "./raw-sound"
import { type SoundPiece, soundTrack } from "./sound-track"

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
  return inTurn(key, async () => {
    if (await mediaFiles.use(key)) return key
    await mediaFiles.scratch(async folder =>
      mediaFiles.adopt(await makeFilmSound(studio, pieces, { folder, signal }), key),
    )
    return key
  })
}
