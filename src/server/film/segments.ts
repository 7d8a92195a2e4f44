/** All stretches of a film, in the order of its cut; what is missing is made, several at a time. */
import { type Cut, type CutEvent, eventDuration, eventFrames, isLineEvent } from "../../domain/cut"
import { FfmpegError } from "../media/ffmpeg-error"
import { FRAME_RATE } from "../media/frame-rate"
import { encoderSlots } from "./encoder-slots"
import { explainLoss } from "./failure-sentence"
import type { FilmPart, PlannedPart } from "./film-part"
import { planPart } from "./film-parts"
import { ClipGoneError, type FilmStudio } from "./film-studio"
import type { PictureFade } from "./mezzanine-args"
import type { MakeOptions } from "./mezzanines"
import { planCard } from "./plan-card"

/** A film's stretches, made. */
export type Segments = {
  readonly parts: readonly FilmPart[]
  /** What plays: as it was asked for, but with a card for each clip that could not be read. */
  readonly cut: Cut
  /** A sentence for each of those. */
  readonly warnings: readonly string[]
}

/** Whether the clip is to blame, and not the machine or whoever stops it. */
const isClipsFault = (error: unknown): boolean =>
  error instanceof ClipGoneError || (error instanceof FfmpegError && error.code === "ffmpeg-failed")

const MS_PER_SECOND = 1000

/** The film comes out of black at its beginning, and goes back at its end. */
const fadeOf = ({ film: { cut }, settings }: FilmStudio, index: number): PictureFade => {
  const frames = Math.round((settings.pictureFadeMs / MS_PER_SECOND) * FRAME_RATE)
  return { framesIn: index === 0 ? frames : 0, framesOut: index === cut.length - 1 ? frames : 0 }
}

/** What stands in for a clip that cannot be read: as long as it, so that all else stays where it is. */
const inPlaceOf = (event: CutEvent): CutEvent =>
  isLineEvent(event)
    ? {
        kind: "stand-in",
        lineId: event.lineId,
        text: event.text,
        duration: eventDuration(event),
        breathAfter: event.breathAfter ?? 0,
      }
    : event

/**
 * Run `work` for each item, so many at a time, each as soon as there is room. The first failure ends the
 * others through their signal, and is thrown once they have ended.
 */
const inParallel = async <Item>(
  items: readonly Item[],
  { atOnce, signal: outer }: { readonly atOnce: number; readonly signal: AbortSignal },
  work: (item: Item, index: number, signal: AbortSignal) => Promise<void>,
): Promise<void> => {
  const failed = new AbortController()
  const signal = AbortSignal.any([outer, failed.signal])
  const rest = items.entries()
  const drain = async (): Promise<void> => {
    for (const [index, item] of rest) {
      signal.throwIfAborted()
      await work(item, index, signal)
    }
  }
  const stopAll = (error: unknown): void => {
    if (!failed.signal.aborted) failed.abort(error)
  }
  await Promise.all(Array.from({ length: atOnce }, () => drain().catch(stopAll)))
  if (failed.signal.aborted) throw failed.signal.reason
}

/** How far a film is, by the frames that had to be encoded: those that were there cost nothing. */
const frameCounter = (plans: readonly PlannedPart[], tell: ((share: number) => void) | undefined) => {
  const needed = plans.map(({ event, isMade }) => (isMade ? 0 : eventFrames(event)))
  const total = needed.reduce((sum, frames) => sum + frames, 0)
  const shares: number[] = plans.map(({ isMade }) => (isMade ? 1 : 0))
  return (index: number, share: number): void => {
    shares[index] = Math.max(shares[index] ?? 0, share)
    const done = needed.reduce((sum, frames, part) => sum + frames * (shares[part] ?? 0), 0)
    tell?.(total === 0 ? 1 : done / total)
  }
}

/** Make what is missing of a film. A clip that cannot be read costs its own line, never the film. */
export const makeSegments = async (
  studio: FilmStudio,
  { signal, onProgress }: MakeOptions,
): Promise<Segments> => {
  const { film, language, speakers } = studio
  const warnings: { readonly index: number; readonly sentence: string }[] = []
  const cut = [...film.cut]

  /** Do without a clip: make its card, and say so. */
  const lose = (index: number, error: unknown): Promise<PlannedPart> => {
    const event = film.cut[index]
    if (event === undefined || !isLineEvent(event) || !isClipsFault(error)) throw error
    const position = film.cut.filter(isLineEvent).findIndex(({ lineId }) => lineId === event.lineId) + 1
    const name = speakers.get(event.lineId)?.name
    warnings.push({ index, sentence: explainLoss(error, { position, name }, language) })
    const standIn = inPlaceOf(event)
    cut[index] = standIn
    return planCard(studio, standIn, fadeOf(studio, index))
  }

  const plans = await Promise.all(
    film.cut.map((event, index) =>
      planPart(studio, event, fadeOf(studio, index), signal).catch((error: unknown) => lose(index, error)),
    ),
  )
  // Voices that say a line together have been brought together: their stretch has another length.
  for (const [index, { event }] of plans.entries()) cut[index] = event
  const missing = plans.filter(({ isMade }) => !isMade).length
  const atOnce = encoderSlots.count
  const threads = Math.max(1, Math.floor(atOnce / Math.max(1, missing)))
  const count = frameCounter(plans, onProgress)
  const parts: FilmPart[] = []
  await inParallel(plans, { atOnce, signal }, async (plan, index, ended) => {
    const options = { signal: ended, threads, onProgress: (share: number) => count(index, share) }
    parts[index] = await plan
      .make(options)
      .catch(async (error: unknown) => (await lose(index, error)).make(options))
    count(index, 1)
  })
  const inOrder = warnings.sort((one, other) => one.index - other.index)
  return { parts, cut, warnings: inOrder.map(({ sentence }) => sentence) }
}
