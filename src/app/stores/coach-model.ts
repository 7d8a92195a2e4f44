/** The model by which the coach sees faces: whether it is here, and fetching it. */
import { create } from "zustand"
import { canAffordFaces, thisPhone } from "../../browser/coach/affordable"
import type { DownloadProgress } from "../../browser/kept-download"
import type { Bytes } from "../../domain/timecode"
import { networkCost } from "./network-cost"

export type CoachModel =
  | { readonly kind: "unknown" }
  | { readonly kind: "missing" }
  | { readonly kind: "fetching"; readonly progress: DownloadProgress | undefined }
  | { readonly kind: "failed" }
  | { readonly kind: "kept" }

type CoachModelStore = {
  readonly model: CoachModel
  /** About what flows over the network for it; `undefined` until looked up. */
  readonly transferBytes: Bytes | undefined
}

export const useCoachModel = create<CoachModelStore>(() => ({
  model: { kind: "unknown" },
  transferBytes: undefined,
}))

const setModel = (model: CoachModel): void => useCoachModel.setState({ model })

const loadFiles = () => import("../../browser/coach/face-model")

/** Whether this phone has any use for it. Where it has none, the coach judges light and sound alone. */
export const isCoachModelWanted = (): boolean => canAffordFaces(thisPhone())

/** Look whether it is on the phone. Never rejects. */
export const lookForCoachModel = async (): Promise<void> => {
  try {
    const { isFaceModelKept, FACE_MODEL_TRANSFER_BYTES } = await loadFiles()
    useCoachModel.setState({ transferBytes: FACE_MODEL_TRANSFER_BYTES })
    const isKept = await isFaceModelKept()
    if (useCoachModel.getState().model.kind !== "fetching") setModel({ kind: isKept ? "kept" : "missing" })
  } catch {
    setModel({ kind: "missing" })
  }
}

/** The download under way, if there is one. */
let fetching: { readonly done: Promise<void>; readonly stop: AbortController } | undefined

const fetchNow = async (signal: AbortSignal): Promise<void> => {
  setModel({ kind: "fetching", progress: undefined })
  try {
    const { downloadFaceModel } = await loadFiles()
    await downloadFaceModel({ signal, onProgress: progress => setModel({ kind: "fetching", progress }) })
    setModel({ kind: "kept" })
  } catch {
    setModel({ kind: signal.aborted ? "missing" : "failed" })
  }
}

/** Fetch it, with progress in the store. Never rejects; all who ask share one download. */
export const fetchCoachModel = (): Promise<void> => {
  if (fetching === undefined) {
    const stop = new AbortController()
    const done = fetchNow(stop.signal).finally(() => {
      fetching = undefined
    })
    fetching = { done, stop }
  }
  return fetching.done
}

/** Stop fetching; nothing half is kept. */
export const cancelCoachModel = (): void => fetching?.stop.abort()

/**
 * Have it here without asking her, on a phone that can use it. Never rejects.
 *
 * It is under what [Note: Paid bytes] lets come unasked. But she can film without it: it comes only
 * where the browser says that bytes are free.
 */
export const ensureCoachModel = async (): Promise<void> => {
  if (!isCoachModelWanted()) return
  await lookForCoachModel()
  const isMissing = useCoachModel.getState().model.kind !== "kept"
  if (isMissing && navigator.onLine && networkCost() === "free") await fetchCoachModel()
}
