/** Subtitles of a film, in every language, on its own clock. */
import { type Cut, isLineEvent, type LineEvent, placed } from "../../domain/cut"
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

/** A clip that is heard in a stretch. Those who speak in unison say the same: the first is followed. */
const voiceIn = (event: LineEvent) => {
  if (event.kind === "clip") return { ...event, offset: 0 }
  return event.kind === "unison" ? event.voices[0] : undefined
}

/**
 * Subtitles of a film in its own language, then in those into which any of its lines is translated. A stand-in
 * card is read already: it has none.
 */
export const filmTracksOf = (cut: Cut, { languages, tracksOf }: FilmSubtitles): FilmTrack[] => {
  const said = placed(cut).flatMap(({ event, from }) => {
    const voice = isLineEvent(event) ? voiceIn(event) : undefined
    if (voice === undefined || !isLineEvent(event)) return []
    const { takeId, points, offset } = voice
    const tracks = tracksOf(takeId, { lineId: event.lineId, text: event.text, points })
    return [{ tracks, points, at: from + offset }]
  })
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
