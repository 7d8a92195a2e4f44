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

let fetching: AbortController | undefined

/** Fetch it, with progress in the store. Never rejects; a second call while it runs does nothing. */
export const fetchCutter = async (): Promise<void> => {
  if (fetching !== undefined) return
  fetching = new AbortController()
  const { signal } = fetching
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
  } finally {
    fetching = undefined
  }
}

/** Stop fetching; nothing half is kept. */
export const cancelCutter = (): void => fetching?.abort()
