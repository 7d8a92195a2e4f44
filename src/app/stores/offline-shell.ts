/** The app's own files: whether the service worker keeps every one of them. */
import { create } from "zustand"
import { LIST_MISSING, type MissingFiles } from "../../api/worker-messages"
import type { Bytes } from "../../domain/timecode"
import { type FetchOptions, OfflineError, type PartLook } from "./offline-part"

/** Built beside the app by vite-plugin-pwa. */
const WORKER_URL = "/service-worker.js"
/** About what flows for all of the app's files. `studio-weight.spec.ts` holds it to the build. */
export const APP_TRANSFER_BYTES: Bytes = 720_000
/** A worker that looks through its files answers in milliseconds; one of another kind never does. */
const ANSWER_MS = 10_000

/**
 * How far the newest worker of the app has come.
 * - `pending`: not asked for yet.
 * - `refused`: this browser keeps no apps, or not this one.
 */
type Shell = "pending" | "refused" | ServiceWorkerState

export const useOfflineShell = create<{ readonly shell: Shell }>(() => ({ shell: "pending" }))

/** A private window, or a certificate that the browser does not trust for workers. */
const isRefusal = (cause: unknown): boolean =>
  cause instanceof DOMException && ["SecurityError", "NotSupportedError"].includes(cause.name)

const follow = (worker: ServiceWorker): void => {
  const tell = (): void => useOfflineShell.setState({ shell: worker.state })
  worker.addEventListener("statechange", tell)
  tell()
}

/**
 * Have the app's files kept by the service worker. Repeating it does no harm.
 *
 * @returns `undefined` where that cannot be, now or ever; without it the app works online all the same.
 */
export const registerWorker = async (): Promise<ServiceWorkerRegistration | undefined> => {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) {
    useOfflineShell.setState({ shell: "refused" })
    return undefined
  }
  try {
    const registration = await navigator.serviceWorker.register(WORKER_URL)
    const newest = registration.installing ?? registration.waiting ?? registration.active
    if (newest !== null) follow(newest)
    registration.addEventListener("updatefound", () => {
      if (registration.installing !== null) follow(registration.installing)
    })
    return registration
  } catch (cause) {
    useOfflineShell.setState({ shell: isRefusal(cause) ? "refused" : "redundant" })
    return undefined
  }
}

/** Ask a worker which files it does not have. */
const askForMissing = (worker: ServiceWorker): Promise<MissingFiles> =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    const timer = setTimeout(() => {
      port1.close()
      reject(new OfflineError("app-incomplete", "The service worker does not answer"))
    }, ANSWER_MS)
    port1.onmessage = ({ data }: MessageEvent<MissingFiles>) => {
      clearTimeout(timer)
      port1.close()
      resolve(data)
    }
    worker.postMessage(LIST_MISSING, [port2])
  })

const standingOfShell = async (): Promise<PartLook["standing"]> => {
  const { shell } = useOfflineShell.getState()
  const registration = await navigator.serviceWorker?.getRegistration()
  // The worker of an earlier visit holds the page even where a new one is refused.
  if (registration?.active)
    return (await askForMissing(registration.active)).length === 0 ? "kept" : "missing"
  if (shell === "refused") return "impossible"
  return shell === "redundant" ? "missing" : "coming"
}

/** Whether the app opens without network now. Asks Cache Storage, by way of the worker. */
export const lookForShell = async (): Promise<PartLook> => ({
  standing: await standingOfShell(),
  transferBytes: APP_TRANSFER_BYTES,
})

const untilActive = (registration: ServiceWorkerRegistration, signal: AbortSignal): Promise<ServiceWorker> =>
  new Promise((resolve, reject) => {
    const worker = registration.active ?? registration.waiting ?? registration.installing
    const look = (): void => {
      if (worker?.state === "activated") resolve(worker)
      if (worker === null || worker.state === "redundant")
        reject(new OfflineError("app-incomplete", "The service worker was not installed"))
    }
    worker?.addEventListener("statechange", look, { signal })
    signal.addEventListener("abort", () => reject(signal.reason), { once: true })
    look()
  })

/**
 * Keep what is missing of the app: see [Note: Files that prove themselves].
 *
 * @throws {OfflineError} `app-incomplete`
 */
export const fetchShell = async ({ signal, onProgress }: FetchOptions): Promise<void> => {
  const registration = await registerWorker()
  if (registration === undefined) throw new OfflineError("app-incomplete", "No service worker")
  const worker = await untilActive(registration, signal)
  const missing = await askForMissing(worker)
  for (const [index, file] of missing.entries()) {
    // What is asked for passes through the worker, which keeps it.
    await fetch(`/${file}`, { signal }).catch(() => signal.throwIfAborted())
    onProgress((index + 1) / missing.length)
  }
  if ((await askForMissing(worker)).length === 0) return
  // The server may have a newer version, with other files: it is offered as soon as it is here.
  void registration.update().catch(() => undefined)
  throw new OfflineError("app-incomplete", "Some of the app's files could not be kept")
}
