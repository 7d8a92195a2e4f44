/**
 * All stretches of a film, in the order of its cut; what is missing is made, several at a time.
 *
 * [Note: Sound beside pictures] Voices are a fraction of the work, so all of them come first. The film's whole
 * sound is then put together and encoded, which keeps one core busy, while the pictures are encoded.
 */
import { type Cut, eventFrames } from "../../domain/cut"
import { FRAME_RATE } from "../media/frame-rate"
import { encoderSlots } from "./encoder-slots"
import type { Segment } from "./film-args"
import type { PlannedPart } from "./film-part"
import { planPart } from "./film-parts"
import { ensureFilmSound } from "./film-sound"
import type { FilmStudio } from "./film-studio"
import { inParallel } from "./in-parallel"
import { createLosses, type Losses } from "./losses"
import type { PictureFade } from "./mezzanine-args"
import type { MakeOptions } from "./mezzanines"
import { planCard } from "./plan-card"
import type { SoundPiece } from "./sound-track"

/** A film's stretches, made. */
export type Segments = {
  readonly pictures: readonly Segment[]
  readonly sounds: readonly SoundPiece[]
  /** What plays: as it was asked for, but with a card for each clip that could not be read. */
  readonly cut: Cut
  /** A sentence for each of those. */
  readonly warnings: readonly string[]
}

const MS_PER_SECOND = 1000

/** The film comes out of black at its beginning, and goes back at its end. */
const fadeOf = ({ film: { cut }, settings }: FilmStudio, index: number): PictureFade => {
  const frames = Math.round((settings.pictureFadeMs / MS_PER_SECOND) * FRAME_RATE)
  return { framesIn: index === 0 ? frames : 0, framesOut: index === cut.length - 1 ? frames : 0 }
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

/** Threads for each encoder in turn: one, until fewer pictures are left than there are cores. */
const threadsByTurn = (plans: readonly PlannedPart[]) => {
  let left = plans.filter(({ isMade }) => !isMade).length
  return ({ isMade }: PlannedPart): number => {
    const threads = Math.max(1, Math.floor(encoderSlots.count / Math.max(1, left)))
    if (!isMade) left -= 1
    return threads
  }
}

/** Plans of a film's stretches. One that fails is replaced by that of its stand-in. */
const createPlans = (studio: FilmStudio, losses: Losses) => {
  const standIn = (index: number, error: unknown): Promise<PlannedPart> =>
    planCard(studio, losses.lose(index, error), fadeOf(studio, index))
  return {
    plan: (signal: AbortSignal): Promise<PlannedPart[]> =>
      Promise.all(
        studio.film.cut.map((event, index) =>
          planPart(studio, event, fadeOf(studio, index), signal).catch(error => standIn(index, error)),
        ),
      ),
    standIn,
  }
}

/** Make what is missing of a film. A clip that cannot be read costs its own line, never the film. */
export const makeSegments = async (
  studio: FilmStudio,
  { signal, onProgress }: MakeOptions,
): Promise<Segments> => {
  const losses = createLosses(studio)
  const { plan, standIn } = createPlans(studio, losses)
  const plans = await plan(signal)
  const sounds: (readonly SoundPiece[])[] = []
  const pictures: (readonly Segment[])[] = []

  const makeSounds = async (part: PlannedPart, index: number, ended: AbortSignal): Promise<void> => {
    plans[index] = part
    sounds[index] = await part.makeSounds({ signal: ended })
  }
  await inParallel(plans, { atOnce: encoderSlots.count, signal }, (part, index, ended) =>
    makeSounds(part, index, ended).catch(async (error: unknown) =>
      makeSounds(await standIn(index, error), index, ended),
    ),
  )

  const over = new AbortController()
  // What comes of it is asked for again once the pictures are there: who fails then says so.
  ensureFilmSound(studio, sounds.flat(), AbortSignal.any([signal, over.signal])).catch(() => undefined)
  const count = frameCounter(plans, onProgress)
  const threadsFor = threadsByTurn(plans)
  try {
    // One more than encoders run at once: while they do, the next is drawn, and the last one put away.
    await inParallel(plans, { atOnce: encoderSlots.count + 1, signal }, async (part, index, ended) => {
      const told = (share: number): void => count(index, share)
      const options = { signal: ended, threads: threadsFor(part), onProgress: told }
      pictures[index] = await part.makePictures(options).catch(async (error: unknown) => {
        const card = await standIn(index, error)
        await makeSounds(card, index, ended)
        return card.makePictures(options)
      })
      told(1)
    })
  } catch (error) {
    over.abort(error)
    throw error
  }
  // Voices that say a line together have been brought together: their stretch has another length.
  const cut = plans.map(({ event }) => event)
  return { pictures: pictures.flat(), sounds: sounds.flat(), cut, warnings: losses.sentences() }
}
