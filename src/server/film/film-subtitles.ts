/** Subtitles of a film, in every language, on its own clock. */
import { type Cut, placed } from "../../domain/cut"
import { saidIn } from "../../domain/film-voices"
import { type Cue, cuesInFilm } from "../../domain/subtitles"
import type { ReadTracks } from "../store/subtitles"

export type FilmTrack = {
  /** BCP 47. */
  readonly language: string
  readonly cues: readonly Cue[]
}

/** What the subtitles of a film are made of, as it stood when its render began. */
export type FilmSubtitles = {
  /** The film's own language first. */
  readonly languages: readonly string[]
  readonly tracksOf: ReadTracks
}

/** Of what is made before anybody has listened. */
export const NO_SUBTITLES: FilmSubtitles = { languages: [], tracksOf: () => [] }

/** Subtitles of a film in its own language, then in those into which any of its lines is translated. */
export const filmTracksOf = (cut: Cut, { languages, tracksOf }: FilmSubtitles): FilmTrack[] => {
  const said = saidIn(placed(cut)).map(({ takeId, lineId, text, points, at }) => ({
    tracks: tracksOf(takeId, { lineId, text, points }),
    points,
    at,
  }))
  return languages
    .map(language => ({
      language,
      cues: said.flatMap(({ tracks, points, at }) => {
        const track = tracks.find(candidate => candidate.language === language)
        return track === undefined ? [] : cuesInFilm(track.cues, points, at)
      }),
    }))
    .filter(({ cues }, index) => index === 0 || cues.length > 0)
}
