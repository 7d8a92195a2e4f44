/** The 32 MB that cut a take on the phone: whether they are here, and fetching them. */
import { create } from "zustand"
import type { DownloadProgress } from "../../browser/media/core-download"
import { keepStorage } from "../../browser/storage/quota"
import { UnissonError } from "../../domain/errors"

export type Cutter =
  | { readonly kind: "unknown" }
  | { readonly kind: "missing" }
  | { readonly kind: "fetching"; readonly progress: DownloadProgress | undefined }
  | { readonly kind: "failed"; readonly code: string }
  | { readonly kind: "kept" }

type CutterStore = { readonly cutter: Cutter; readonly transferBytes: number | undefined }

export const useCutter = create<CutterStore>(() => ({
  cutter: { kind: "unknown" },
  transferBytes: undefined,
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
    // The moment she says "keep this" is the moment a browser is most inclined to.
    await keepStorage().catch(() => false)
    await downloadCore({ signal, onProgress: progress => setCutter({ kind: "fetching", progress }) })
    setCutter({ kind: "kept" })
  } catch (error) {
    if (signal.aborted) setCutter({ kind: "missing" })
    else setCutter({ kind: "failed", code: error instanceof UnissonError ? error.code : "core-missing" })
  }
}

/** Fetch it, with progress in the store. Never rejects; whoever asks meanwhile waits for the same download. */
export const fetchCutter = (): Promise<void> => {
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
export const cancelCutter = (): void => fetching?.stop.abort()

/** Fetched unasked at most once a visit: a "cancel" of hers counts. */
let isOffered = false

/** TypeScript's DOM does not know it: only some browsers say that data is to be saved. */
type Connection = { readonly connection?: { readonly saveData?: boolean } }

/** Fetch it because she will need it soon, unless it is here, was refused, or data is to be saved. */
export const offerCutter = async (): Promise<void> => {
  await lookForCutter()
  const savesData = (navigator as Navigator & Connection).connection?.saveData === true
  if (isOffered || savesData || !navigator.onLine || useCutter.getState().cutter.kind !== "missing") return
  isOffered = true
  await fetchCutter()
}

/** Have it here, fetching it where it is missing. Whether it is here now. */
export const ensureCutter = async (): Promise<boolean> => {
  await lookForCutter()
  if (useCutter.getState().cutter.kind !== "kept") await fetchCutter()
  return useCutter.getState().cutter.kind === "kept"
}
