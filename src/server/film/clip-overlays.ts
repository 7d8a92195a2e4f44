/** What is laid over a clip: each kind has a file of its own, which plans it. */
import type { CutEvent } from "../../domain/cut"
import { filmPalette } from "../../domain/film-palette"
import { lowerThirdPlace } from "../../domain/lower-third-place"
import { lengthOf } from "../../domain/timecode"
import type { Look } from "./cards/draw-cards"
import { lowerThirdOverlay } from "./cards/lower-third-overlay"
import type { PlannedOverlay, Source } from "./clip-picture"
import type { FilmStudio } from "./film-studio"
import { subtitleOverlays } from "./subtitle-overlays"

type ClipEvent = Extract<CutEvent, { readonly kind: "clip" }>

/** How everything in a film is drawn. */
export const lookOf = ({ frame, settings, language, fonts }: FilmStudio): Look => ({
  frame,
  palette: filmPalette(settings.accent),
  language,
  fonts,
})

/** Pictures over one clip of a film, the lowest first. Nothing is drawn before it is needed. */
export const overlaysOf = async (
  event: ClipEvent,
  { pictureSize, facts, face }: Source,
  studio: FilmStudio,
): Promise<readonly PlannedOverlay[]> => {
  const { crop, lowerThird, points } = event
  const at = lowerThirdPlace(pictureSize ?? facts?.picture ?? null, studio.frame, crop ?? null, face)
  const named = lowerThird ? [lowerThirdOverlay(lowerThird, lengthOf(points), lookOf(studio), at)] : []
  return [...named, ...subtitleOverlays(event, studio)]
}
