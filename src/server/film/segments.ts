/** The mezzanines of a film, in the order of its cut; what is missing is made. */
import { eq, inArray } from "drizzle-orm"
import { type CutEvent, cutDuration, eventDuration } from "../../domain/cut"
import { UnissonError } from "../../domain/errors"
import type { LineId } from "../../domain/ids"
import type { Language } from "../../domain/language"
import type { Connection } from "../store/connection"
import type { FilmRow } from "../store/films"
import { contributors, lines } from "../store/schema"
import { findSubmission } from "../store/submissions"
import type { Card } from "./card"
import type { Segment } from "./film-args"
import { readFonts } from "./fonts"
import { ensureClipMezzanine, ensureStandIn, type MakeOptions, type Studio } from "./mezzanines"

/** A clip of the cut has been deleted since the film was asked for. */
export class ClipGoneError extends UnissonError<"clip-gone"> {
  constructor(takeId: string) {
    super("clip-gone", `The cut needs take ${takeId}, which is not there any more`)
  }
}

type Speaker = NonNullable<Card["speaker"]>

/** Who is to say each line, of those that somebody has. */
const readSpeakers = async (db: Connection, lineIds: readonly LineId[]): Promise<Map<LineId, Speaker>> => {
  const rows = await db
    .select({
      lineId: lines.id,
      name: contributors.name,
      role: contributors.role,
      place: contributors.place,
    })
    .from(lines)
    .innerJoin(contributors, eq(contributors.id, lines.contributorId))
    .where(inArray(lines.id, [...lineIds]))
  return new Map(
    rows.map(({ lineId, name, role, place }) => [
      lineId,
      { name, detail: [role, place].filter(part => part !== "").join(" · ") },
    ]),
  )
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
