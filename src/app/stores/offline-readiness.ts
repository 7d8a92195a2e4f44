/** Whether the whole studio works without network now, what is missing for it, and bringing that here. */
import { create } from "zustand"
import { onChange } from "../../browser/storage/changes"
import { keepStorage } from "../../browser/storage/quota"
import { UnissonError } from "../../domain/errors"
import type { Bytes } from "../../domain/timecode"
import { coachModel } from "./coach-model"
import { cutter } from "./cutter"
import type { PartLook } from "./offline-part"
import { OFFLINE_PARTS, type OfflinePartName } from "./offline-parts"
import { useOfflineShell } from "./offline-shell"
import { createRefresher } from "./refresher"

export type PartState = PartLook & { readonly name: OfflinePartName }

/**
 * - `looking`: not looked yet.
 * - `ready`: all of it was seen in the phone's storage.
 * - `coming`: what is not here yet is being kept by itself.
 * - `missing`: something is to be fetched, when she says so.
 * - `impossible`: this browser keeps no apps.
 */
export type Readiness = "looking" | "ready" | "coming" | "missing" | "impossible"

/** One word for all parts. Pure. */
export const readinessOf = (parts: readonly PartState[]): Readiness => {
  if (parts.length === 0) return "looking"
  for (const worst of ["impossible", "missing", "coming"] as const)
    if (parts.some(({ standing }) => standing === worst)) return worst
  return "ready"
}

/** About what flows when all that is missing is fetched. Pure. */
export const missingBytes = (parts: readonly PartState[]): Bytes =>
  parts
    .filter(({ standing }) => standing === "missing")
    .reduce((sum, { transferBytes }) => sum + transferBytes, 0)

type OfflineReadiness = {
  /** Empty until looked. */
  readonly parts: readonly PartState[]
  /** Whether the browser has promised not to throw it away by itself. */
  readonly isPersistent: boolean
  /** How much of what was missing has come; `undefined` while nothing is fetched. */
  readonly preparing: { readonly doneBytes: Bytes; readonly totalBytes: Bytes } | undefined
  /** What could not be fetched last time, and why. */
  readonly failure: { readonly name: OfflinePartName; readonly code: string } | undefined
}

export const useOfflineReadiness = create<OfflineReadiness>(() => ({
  parts: [],
  isPersistent: false,
  preparing: undefined,
  failure: undefined,
}))

/** Storage that cannot even be asked holds nothing for her. */
const UNREADABLE: PartLook = { standing: "missing", transferBytes: 0 }

/** Look at every part anew. Never rejects. */
export const lookAtReadiness = createRefresher(async () => {
  const wanted = OFFLINE_PARTS.filter(({ isWanted }) => isWanted?.() ?? true)
  const parts = await Promise.all(
    wanted.map(async ({ name, look }) => ({ name, ...(await look().catch(() => UNREADABLE)) })),
  )
  const isPersistent = await Promise.resolve(navigator.storage?.persisted?.() ?? false).catch(() => false)
  useOfflineReadiness.setState({ parts, isPersistent })
})

/** Look now, and whenever it may have changed. @returns Stops. */
export const watchReadiness = (): (() => void) => {
  const stopped = new AbortController()
  const look = (): void => void lookAtReadiness()
  const stops = [
    useOfflineShell.subscribe(look),
    cutter.onTurn(look),
    coachModel.onTurn(look),
    onChange(change => {
      if (change === "brief") look()
    }),
  ]
  // She may come back after days, and the browser may have tidied up meanwhile.
  document.addEventListener("visibilitychange", look, { signal: stopped.signal })
  look()
  return () => {
    stopped.abort()
    for (const stop of stops) stop()
  }
}

/** Fetch what is missing, part after part, up to the first that fails. */
const fetchMissing = async (signal: AbortSignal): Promise<void> => {
  const { parts } = useOfflineReadiness.getState()
  const totalBytes = missingBytes(parts)
  let doneBytes = 0
  for (const { name, standing, transferBytes } of parts) {
    if (standing === "kept" || standing === "impossible") continue
    const onProgress = (share: number): void =>
      useOfflineReadiness.setState({
        preparing: { doneBytes: doneBytes + share * transferBytes, totalBytes },
      })
    try {
      await OFFLINE_PARTS.find(part => part.name === name)?.fetch({ signal, onProgress })
    } catch (error) {
      const code = error instanceof UnissonError ? error.code : "unknown"
      if (!signal.aborted) useOfflineReadiness.setState({ failure: { name, code } })
      return
    }
    if (standing === "missing") doneBytes += transferBytes
  }
}

let preparation: AbortController | undefined

/** Fetch all that is missing, because she asked. Never rejects. */
export const prepareAll = async (): Promise<void> => {
  if (preparation !== undefined) return
  const stop = new AbortController()
  preparation = stop
  const totalBytes = missingBytes(useOfflineReadiness.getState().parts)
  useOfflineReadiness.setState({ failure: undefined, preparing: { doneBytes: 0, totalBytes } })
  try {
    // The moment she says "keep this" is the moment a browser is most inclined to. Not waited for:
    // Firefox asks her, and answers when she does.
    void keepStorage()
      .catch(() => false)
      .then(lookAtReadiness)
    await fetchMissing(stop.signal)
    await lookAtReadiness()
  } finally {
    preparation = undefined
    useOfflineReadiness.setState({ preparing: undefined })
  }
}

/** Stop fetching. What has come whole stays. */
export const cancelPreparing = (): void => preparation?.abort()
