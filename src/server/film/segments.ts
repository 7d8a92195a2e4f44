/** The mezzanines of a film, in the order of its cut; what is missing is made. */
import { type CutEvent, cutDuration, eventDuration } from "../../domain/cut"
import { UnissonError } from "../../domain/errors"
import type { Language } from "../../domain/language"
import type { Connection } from "../store/connection"
import type { FilmRow } from "../store/films"
import { readSpeakers } from "../store/speakers"
import { findSubmission } from "../store/submissions"
import type { Segment } from "./film-args"
import { readFonts } from "./fonts"
import { ensureClipMezzanine, ensureStandIn, type MakeOptions, type Studio } from "./mezzanines"

/** A clip of the cut has been deleted since the film was asked for. */
export class ClipGoneError extends UnissonError<"clip-gone"> {
  constructor(takeId: string) {
    super("clip-gone", `The cut needs take ${takeId}, which is not there any more`)
  }
}

/** Make what is missing, one after the other; the encoder uses the cores. */
export const makeSegments = async (
  studio: Studio & { readonly db: Connection },
  film: FilmRow,
  language: Language,
  { signal, onProgress }: MakeOptions,
): Promise<Segment[]> => {
  const { db, mediaFiles } = studio
  const { campaignId, cut, format } = film
  const speakers = await readSpeakers(
    db,
    cut.map(event => event.lineId),
    language,
  )
  const fonts = cut.some(event => event.kind === "stand-in") ? await readFonts() : []

  const make = async (event: CutEvent, index: number, options: MakeOptions): Promise<string> => {
    if (event.kind === "clip") {
      const submission = await findSubmission(db, event.takeId)
      if (submission === undefined) throw new ClipGoneError(event.takeId)
      return ensureClipMezzanine(studio, { ...submission, points: event.points }, format, options)
    }
    const place = { position: index + 1, lineCount: cut.length }
    const card = { text: event.text, language, speaker: speakers.get(event.lineId), ...place }
    return ensureStandIn(studio, { campaignId, card, duration: event.duration }, format, fonts, options)
  }

  const total = cutDuration(cut)
  const segments: Segment[] = []
  let made = 0
  for (const [index, event] of cut.entries()) {
    const duration = eventDuration(event)
    const report = (progress: number): void => onProgress?.((made + progress * duration) / total)
    const key = await make(event, index, { signal, onProgress: report })
    segments.push({ path: mediaFiles.pathOf(key), duration })
    made += duration
    report(0)
  }
  return segments
}
