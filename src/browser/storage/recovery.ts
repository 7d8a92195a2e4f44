/** Recordings that were cut off: by a crash, a dead battery, a closed tab. */
import type { TakeId } from "../../domain/ids"
import { SHORTEST_CUT, type Take } from "../../domain/take"
import type { Seconds } from "../../domain/timecode"
import { discardRecording, readRecording } from "./chunk-spool"
import { type OpenRecording, openDatabase } from "./database"
import type { KeptTake } from "./kept-take"
import { ifNotLive } from "./live-recordings"
import { finishTake } from "./takes"

/** Measures the true length of a recording. Rejects if nothing in it can be played. */
export type Measure = (recording: Blob) => Promise<Seconds>

/** What was found at the start. */
export type Recovery = {
  /** Recordings that are takes again. */
  readonly recovered: readonly KeptTake[]
  /** Recordings that hold bytes which nothing here can read. Nothing of them is deleted. */
  readonly unreadable: readonly TakeId[]
}

type Outcome = { recovered?: KeptTake; unreadable?: TakeId }

const recoverOne = async (open: OpenRecording, measure: Measure): Promise<Outcome> => {
  const { slate, mimeType, startedAt } = open
  const database = await openDatabase()
  // It may have become a take between the listing and the lock.
  if ((await database.get("recordings", slate.takeId)) === undefined) return {}

  const recording = await readRecording(slate.takeId, mimeType)
  const duration = recording.size === 0 ? 0 : await measure(recording).catch(() => undefined)
  if (duration === undefined) return { unreadable: slate.takeId }
  if (duration < SHORTEST_CUT) {
    await discardRecording(slate.takeId)
    return {}
  }
  const take: Take = {
    slate,
    recordedAt: startedAt,
    duration,
    mimeType,
    isRecovered: true,
    points: { inPoint: 0, outPoint: duration },
  }
  return { recovered: await finishTake(take, recording.size) }
}

/**
 * Turn every recording that was cut off into a take. Those that run in another tab are left alone.
 * Dying in the middle of it does no harm: the next start does the rest.
 */
export const recoverTakes = async (measure: Measure): Promise<Recovery> => {
  const recovered: KeptTake[] = []
  const unreadable: TakeId[] = []
  for (const open of await (await openDatabase()).getAll("recordings")) {
    const outcome = await ifNotLive(open.slate.takeId, () => recoverOne(open, measure))
    if (outcome?.recovered !== undefined) recovered.push(outcome.recovered)
    if (outcome?.unreadable !== undefined) unreadable.push(outcome.unreadable)
  }
  return { recovered, unreadable }
}
