/** The 32 MB that cut a take on the phone: whether they are here, and fetching them. */
import { create } from "zustand"
import type { DownloadProgress } from "../../browser/kept-download"
import { UnissonError } from "../../domain/errors"
import type { Bytes } from "../../domain/timecode"
import { mayFetch, networkCost, type Occasion } from "./network-cost"

export type Cutter =
  | { readonly kind: "unknown" }
  | { readonly kind: "missing" }
  | { readonly kind: "fetching"; readonly progress: DownloadProgress | undefined }
  | { readonly kind: "failed"; readonly code: string }
  | { readonly kind: "kept" }

type CutterStore = {
  readonly cutter: Cutter
  /** About what flows over the network for it; `undefined` until looked up. */
  readonly transferBytes: Bytes | undefined
  /** She cancelled: from then on it comes only when she asks for it. */
  readonly isDeclined: boolean
}

export const useCutter = create<CutterStore>(() => ({
  cutter: { kind: "unknown" },
  transferBytes: undefined,
  isDeclined: false,
}))

const setCutter = (cutter: Cutter): void => useCutter.setState({ cutter })

const loadDownload = () => import("../../browser/media/core-download")

/** Look whether it is on the phone. Never rejects. */
export const lookForCutter = async (): Promise<void> => {
  try {
    const { isCoreKept, CORE_TRANSFER_BYTES } = await loadDownload()
    useCutter.setState({ transferBytes: CORE_TRANSFER_BYTES })
    const isKept = await isCoreKept()
    if (useCutter.getState().cutter.kind !== "fetching") setCutter({ kind: isKept ? "kept" : "missing" })
  } catch {
    setCutter({ kind: "missing" })
  }
}

/** The download under way, if there is one. */
let fetching: { readonly done: Promise<void>; readonly stop: AbortController } | undefined

const fetchNow = async (signal: AbortSignal): Promise<void> => {
  setCutter({ kind: "fetching", progress: undefined })
  try {
    const { downloadCore } = await loadDownload()
    await downloadCore({ signal, onProgress: progress => setCutter({ kind: "fetching", progress }) })
    setCutter({ kind: "kept" })
  } catch (error) {
    if (signal.aborted) setCutter({ kind: "missing" })
    else setCutter({ kind: "failed", code: error instanceof UnissonError ? error.code : "core-missing" })
  }
}

const fetchOnce = (): Promise<void> => {
  if (fetching === undefined) {
    const stop = new AbortController()
    const done = fetchNow(stop.signal).finally(() => {
      fetching = undefined
    })
    fetching = { done, stop }
  }
  return fetching.done
}

/** Fetch it because she asked, with progress in the store. Never rejects; all who ask share one download. */
export const fetchCutter = (): Promise<void> => {
  useCutter.setState({ isDeclined: false })
  return fetchOnce()
}

/** Stop fetching; nothing half is kept. */
export const cancelCutter = (): void => {
  useCutter.setState({ isDeclined: true })
  fetching?.stop.abort()
}

const mayComeBy = (occasion: Occasion): boolean => {
  const { isDeclined, transferBytes } = useCutter.getState()
  if (isDeclined || transferBytes === undefined) return false
  // One that she asked for is under way already: it costs nothing more.
  return fetching !== undefined || mayFetch(transferBytes, networkCost(), occasion)
}

/**
 * Have it here, unless she declined or [Note: Paid bytes] forbids. Never rejects.
 *
 * @returns Whether it is here now.
 */
export const ensureCutter = async (occasion: Occasion): Promise<boolean> => {
  await lookForCutter()
  if (useCutter.getState().cutter.kind !== "kept" && mayComeBy(occasion)) await fetchOnce()
  return useCutter.getState().cutter.kind === "kept"
}

/** Call back whenever it comes to be here. @returns Stops. */
export const whenCutterKept = (onKept: () => void): (() => void) =>
  useCutter.subscribe(({ cutter }, before) => {
    if (cutter.kind === "kept" && before.cutter.kind !== "kept") onKept()
  })
