import {
  endPreview,
  jumpPreviewBack,
  movePreview,
  pausePreview,
  playPreviewFaster,
  seekPreview,
  stepPreview,
  togglePreview,
} from "../../../stores/film-preview"
import type { Shortcuts } from "../../review/use-shortcuts"

/** What the keys do to the preview: an editor's J K L, the arrows by seconds and, with Shift, by frames. */
export const FILM_KEYS: Shortcuts = {
  " ": togglePreview,
  j: jumpPreviewBack,
  k: pausePreview,
  l: playPreviewFaster,
  ArrowLeft: () => movePreview(-1),
  ArrowRight: () => movePreview(1),
  "Shift+ArrowLeft": () => stepPreview(-1),
  "Shift+ArrowRight": () => stepPreview(1),
  Home: () => seekPreview(0),
  End: endPreview,
}
