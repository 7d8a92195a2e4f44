/** The takes on this phone. */
import { create } from "zustand"
import { onChange } from "../../browser/storage/changes"
import type { KeptTake } from "../../browser/storage/kept-take"
import { listTakes, purgeTakes } from "../../browser/storage/takes"
import type { LineId } from "../../domain/ids"
import { createRefresher } from "./refresher"

/** A take that she threw away can be brought back for so long. */
const UNDO_MS = 24 * 60 * 60 * 1000

type StudioTakes = {
  /** The newest first; `undefined` until they have been read. */
  readonly takes: readonly KeptTake[] | undefined
  /** The database could not be read; its code. */
  readonly failure: string | undefined
}

export const useStudioTakes = create<StudioTakes>(() => ({ takes: undefined, failure: undefined }))

const refreshTakes = createRefresher(async () => {
  try {
    useStudioTakes.setState({ takes: await listTakes(), failure: undefined })
  } catch {
    useStudioTakes.setState({ failure: "storage-lost" })
  }
})

/** Takes up again what a crash cut off; the parts that measure it are loaded only where needed. */
const recover = async (): Promise<void> => {
  const [{ recoverTakes }, { measureDuration }] = await Promise.all([
    import("../../browser/storage/recovery"),
    import("../../browser/media/duration"),
  ])
  await recoverTakes(measureDuration)
}

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
  // What cannot be recovered now is still there at the next start.
  void recover().catch(() => undefined)
  void purgeTakes(new Date(Date.now() - UNDO_MS)).catch(() => undefined)
  return stop
}

/** The takes of one line, the newest first. */
export const takesOf = (takes: readonly KeptTake[] | undefined, lineId: LineId): readonly KeptTake[] =>
  takes?.filter(({ take }) => take.slate.lineId === lineId) ?? []
