/** The takes on this phone. */
import { create } from "zustand"
import { onChange } from "../../browser/storage/changes"
import { hasOpenRecordings } from "../../browser/storage/chunk-spool"
import type { KeptTake } from "../../browser/storage/kept-take"
import type { UnreadableRecording } from "../../browser/storage/recovery"
import { listTakes, purgeTakes } from "../../browser/storage/takes"
import type { LineId } from "../../domain/ids"
import { keepPicturesOf } from "./kept-recording"
import { forgetRecordingFailure } from "./last-recording"
import { createRefresher } from "./refresher"

/** A take that she threw away can be brought back for so long. */
const UNDO_MS = 24 * 60 * 60 * 1000

type StudioTakes = {
  /** The newest first; `undefined` until they have been read. */
  readonly takes: readonly KeptTake[] | undefined
  /** The database could not be read; its code. */
  readonly failure: string | undefined
  /** Recordings that nothing here can read, most of them cut off: she decides what becomes of them. */
  readonly unreadable: readonly UnreadableRecording[]
}

export const useStudioTakes = create<StudioTakes>(() => ({
  takes: undefined,
  failure: undefined,
  unreadable: [],
}))

const refreshTakes = createRefresher(async () => {
  try {
    const takes = await listTakes()
    useStudioTakes.setState({ takes, failure: undefined })
    keepPicturesOf(takes.map(({ take }) => take.slate.takeId))
  } catch {
    useStudioTakes.setState({ failure: "storage-lost" })
  }
})

/** Takes up again what a crash cut off; the parts that measure it are loaded only where needed. */
const recover = async (): Promise<void> => {
  if (!(await hasOpenRecordings())) return useStudioTakes.setState({ unreadable: [] })
  const [{ recoverTakes }, { measureDuration }] = await Promise.all([
    import("../../browser/storage/recovery"),
    import("../../browser/media/duration"),
  ])
  const { recovered, unreadable } = await recoverTakes(measureDuration)
  useStudioTakes.setState({ unreadable })
  if (recovered.length > 0) forgetRecordingFailure()
}

/** Look for recordings that have no take, at the start and whenever one could not be kept. Never rejects. */
export const findCutOff = createRefresher(() =>
  // What cannot be recovered now is still there at the next look.
  recover().catch(() => undefined),
)

/**
 * Read the takes and keep them read.
 *
 * @returns Stops.
 */
export const startTakes = (): (() => void) => {
  const stop = onChange(change => {
    if (change === "takes") void refreshTakes()
  })
  void refreshTakes()
  void findCutOff()
  void purgeTakes(new Date(Date.now() - UNDO_MS)).catch(() => undefined)
  return stop
}

/** The takes of one line, the newest first. */
export const takesOf = (takes: readonly KeptTake[] | undefined, lineId: LineId): readonly KeptTake[] =>
  takes?.filter(({ take }) => take.slate.lineId === lineId) ?? []

/** Recordings of one line that nothing here can read. */
export const useUnreadableOf = (lineId: LineId): readonly UnreadableRecording[] =>
  useStudioTakes(({ unreadable }) => unreadable).filter(({ slate }) => slate.lineId === lineId)
