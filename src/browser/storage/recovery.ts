/** Recordings that were cut off: by a crash, a dead battery, a closed tab. */
import { isSlip, LONGEST_TAKE, SHORTEST_CUT, type Take } from "../../domain/take"
import type { Bytes, Seconds } from "../../domain/timecode"
import { countChunks, discardRecording, readRecording } from "./chunk-spool"
import { type OpenRecording, openDatabase } from "./database"
import type { KeptTake } from "./kept-take"
import { ifNotLive } from "./live-recordings"
import { finishTake } from "./takes"

/** Measures the true length of a recording. Rejects if nothing in it can be played. */
export type Measure = (recording: Blob) => Promise<Seconds>

/** A recording that holds bytes which nothing here can read. Deleted only when she says so. */
export type UnreadableRecording = OpenRecording & { readonly sizeBytes: Bytes }

/** What was found at the start. */
export type Recovery = {
  /** Recordings that are takes again. */
  readonly recovered: readonly KeptTake[]
  readonly unreadable: readonly UnreadableRecording[]
}

type Outcome = { recovered?: KeptTake; unreadable?: UnreadableRecording }

const takeOf = ({ slate, mimeType, startedAt, camera }: OpenRecording, duration: Seconds): Take => ({
  slate,
  recordedAt: startedAt,
  duration,
  mimeType,
  isRecovered: true,
  points: { inPoint: 0, outPoint: duration },
  ...(camera && { camera }),
})

const recoverOne = async (open: OpenRecording, measure: Measure): Promise<Outcome> => {
  const { slate, mimeType, importedFrom } = open
  const database = await openDatabase()
  // It may have become a take between the listing and the lock.
  if ((await database.get("recordings", slate.takeId)) === undefined) return {}
  // Half a copy: nobody can read half an MP4, and the whole is where she took it from.
  if (importedFrom !== undefined) {
    await discardRecording(slate.takeId)
    return {}
  }
  const recording = await readRecording(slate.takeId, mimeType)
  const sizeBytes = recording.size
  const duration = sizeBytes === 0 ? 0 : await measure(recording).catch(() => undefined)
  if (duration !== undefined && isSlip(duration, { chunks: await countChunks(slate.takeId), sizeBytes })) {
    await discardRecording(slate.takeId)
    return {}
  }
  if (duration === undefined || duration < SHORTEST_CUT) return { unreadable: { ...open, sizeBytes } }
  return { recovered: await finishTake(takeOf(open, duration), sizeBytes) }
}

/**
 * Turn every recording that was cut off into a take. Those that run in another tab are left alone.
 * Dying in the middle of it does no harm: the next start does the rest.
 */
export const recoverTakes = async (measure: Measure): Promise<Recovery> => {
  const recovered: KeptTake[] = []
  const unreadable: UnreadableRecording[] = []
  for (const open of await (await openDatabase()).getAll("recordings")) {
    const outcome = await ifNotLive(open.slate.takeId, () => recoverOne(open, measure))
    if (outcome?.recovered !== undefined) recovered.push(outcome.recovered)
    if (outcome?.unreadable !== undefined) unreadable.push(outcome.unreadable)
  }
  return { recovered, unreadable }
}

/** Fewest bytes that a second of recording has: a dim picture of the smallest size, and a voice. */
const FEWEST_BYTES_A_SECOND: Bytes = 30_000

/**
 * Make a take of a recording that cannot be read here, because she wants it sent as it is.
 *
 * Its length is a guess, and rather too long: the server measures it, and never keeps more than
 * there is.
 */
export const keepUnreadable = (unreadable: UnreadableRecording): Promise<KeptTake> => {
  const guess = Math.max(SHORTEST_CUT, Math.min(LONGEST_TAKE, unreadable.sizeBytes / FEWEST_BYTES_A_SECOND))
  return finishTake(takeOf(unreadable, guess), unreadable.sizeBytes)
}
