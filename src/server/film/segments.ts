/** The mezzanines of a film, in the order of its cut; what is missing is made. */
import {
  type CutEvent,
  cutDuration,
  eventDuration,
  isLineEvent,
  type Playing,
  type UnisonVoice,
} from "../../domain/cut"
import { UnissonError } from "../../domain/errors"
import type { Language } from "../../domain/language"
import { lengthOf } from "../../domain/timecode"
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

type CardEvent = Extract<CutEvent, { readonly duration: number }>

/** Of those who say a line together, the one who takes longest: she alone is seen, as yet. */
const longest = (voices: readonly UnisonVoice[]): UnisonVoice =>
  voices.reduce((one, other) => (lengthOf(other.points) > lengthOf(one.points) ? other : one))

/** Make what is missing, one after the other; the encoder uses the cores. */
export const makeSegments = async (
  studio: Studio & { readonly db: Connection },
  film: FilmRow,
  language: Language,
  { signal, onProgress }: MakeOptions,
): Promise<Segment[]> => {
  const { db, mediaFiles } = studio
  const { campaignId, cut, format } = film
  const said = cut.filter(isLineEvent)
  const speakers = await readSpeakers(
    db,
    said.map(event => event.lineId),
    language,
  )
  const fonts = await readFonts()

  const makeClip = async ({ takeId, points }: Playing, options: MakeOptions): Promise<string> => {
    const submission = await findSubmission(db, takeId)
    if (submission === undefined) throw new ClipGoneError(takeId)
    return ensureClipMezzanine(studio, { ...submission, points }, format, options)
  }

  const makeCard = (event: CardEvent, options: MakeOptions): Promise<string> => {
    const isLine = isLineEvent(event)
    const card = {
      text: isLine ? event.text : event.card.title,
      language,
      speaker: isLine ? speakers.get(event.lineId) : undefined,
      position: isLine ? said.indexOf(event) + 1 : 0,
      lineCount: said.length,
    }
    return ensureStandIn(studio, { campaignId, card, duration: event.duration }, format, fonts, options)
  }

  const make = (event: CutEvent, options: MakeOptions): Promise<string> => {
    if (event.kind === "clip") return makeClip(event, options)
    return event.kind === "unison" ? makeClip(longest(event.voices), options) : makeCard(event, options)
  }

  const total = cutDuration(cut)
  const segments: Segment[] = []
  let made = 0
  for (const event of cut) {
    const duration = eventDuration(event)
    const report = (progress: number): void => onProgress?.((made + progress * duration) / total)
    const key = await make(event, { signal, onProgress: report })
    segments.push({ path: mediaFiles.pathOf(key), duration })
    made += duration
    report(0)
  }
  return segments
}
