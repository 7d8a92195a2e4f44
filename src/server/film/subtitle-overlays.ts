/** Subtitles that are part of a clip's picture. */
import type { CutEvent } from "../../domain/cut"
import { cuesInFilm } from "../../domain/subtitles"
import { BURNT_SUBTITLE_VERSION, burntSubtitle } from "./cards/burnt-subtitle"
import { drawPicture } from "./cards/draw-picture"
import type { PlannedOverlay } from "./clip-picture"
import type { FilmStudio } from "./film-studio"

type ClipEvent = Extract<CutEvent, { readonly kind: "clip" }>

/** What is burnt into a clip: nothing, unless the film asks for it. One picture for each cue; it does not fade. */
export const subtitleOverlays = (
  { takeId, lineId, text, points }: ClipEvent,
  { film, frame, fonts, subtitles, language }: FilmStudio,
): PlannedOverlay[] => {
  if (film.subtitles !== "burnt-in") return []
  const own = subtitles.tracksOf(takeId, { lineId, text, points }).find(track => track.language === language)
  return cuesInFilm(own?.cues ?? [], points, 0).map(({ from, to, text: words }) => ({
    from,
    to,
    fadeMs: 0,
    shows: { subtitle: words, look: BURNT_SUBTITLE_VERSION },
    draw: () => drawPicture(burntSubtitle(words, language, frame), frame, fonts),
  }))
}
