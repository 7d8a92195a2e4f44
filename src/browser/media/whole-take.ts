import type { Points } from "../../domain/timecode"
import type { Trimmed } from "./media-engine"

/** A recording as it is, with its points: the server cuts it. */
export const wholeTake = (source: Blob, points: Points): Trimmed => ({
  blob: source,
  mimeType: source.type,
  points,
  cutBy: "whole",
})
