/** A large file that she may need without network: whether it is on the phone, and fetching it. */
import { create } from "zustand"
import type { DownloadOptions, DownloadProgress } from "../../browser/kept-download"
import { UnissonError } from "../../domain/errors"
import type { Bytes } from "../../domain/timecode"

export type DownloadState =
  | { readonly kind: "unknown" }
  | { readonly kind: "missing" }
  | { readonly kind: "fetching"; readonly progress: DownloadProgress | undefined }
  | { readonly kind: "failed"; readonly code: string }
  | { readonly kind: "kept" }

/** What is fetched. */
export type Downloadable<Failure extends string> = {
  /** About what flows over the network for it. */
  readonly transferBytes: Bytes
  readonly isKept: () => Promise<boolean>
  readonly fetch: (options: DownloadOptions) => Promise<void>
  /** Code of a failure to fetch it of which nothing more is known. */
  readonly failure: Failure
}

/** A download with its state for the screens. It is looked up, and fetched, when somebody asks. */
export const createDownload = <Failure extends string>(files: Downloadable<Failure>) => {
  const useDownload = create<{ readonly state: DownloadState }>(() => ({ state: { kind: "unknown" } }))
  const setState = (state: DownloadState): void => useDownload.setState({ state })
  let fetching: { readonly done: Promise<void>; readonly stop: AbortController } | undefined

  const look = async (): Promise<void> => {
    try {
      const kind = (await files.isKept()) ? "kept" : "missing"
      if (useDownload.getState().state.kind !== "fetching") setState({ kind })
    } catch {
      setState({ kind: "missing" })
    }
  }

  const fetchNow = async (signal: AbortSignal): Promise<void> => {
    setState({ kind: "fetching", progress: undefined })
    try {
      await files.fetch({ signal, onProgress: progress => setState({ kind: "fetching", progress }) })
      setState({ kind: "kept" })
    } catch (error) {
      if (signal.aborted) setState({ kind: "missing" })
      else setState({ kind: "failed", code: error instanceof UnissonError ? error.code : files.failure })
    }
  }

  return {
    useDownload,
    transferBytes: files.transferBytes,
    failure: files.failure,
    isKept: (): boolean => useDownload.getState().state.kind === "kept",
    isFetching: (): boolean => fetching !== undefined,
    /** Look whether it is on the phone. Never rejects. */
    look,
    /** Fetch it, with progress in the store. Never rejects; all who ask share one download. */
    fetch: (): Promise<void> => {
      if (fetching === undefined) {
        const stop = new AbortController()
        const done = fetchNow(stop.signal).finally(() => {
          fetching = undefined
        })
        fetching = { done, stop }
      }
      return fetching.done
    },
    /** Stop fetching; nothing half is kept. */
    cancel: (): void => fetching?.stop.abort(),
    /** Call back whenever it is found, fetched, or lost. @returns Stops. */
    onTurn: (listener: (kind: DownloadState["kind"]) => void): (() => void) =>
      useDownload.subscribe(({ state: { kind } }, before) => {
        if (kind !== before.state.kind) listener(kind)
      }),
  }
}

export type Download<Failure extends string> = ReturnType<typeof createDownload<Failure>>
