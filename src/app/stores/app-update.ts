/** New versions of the app: found in the background, used only when she agrees. */
import { create } from "zustand"
import { noteShellRefused, watchShell } from "./offline-shell"

/** Built beside the app by vite-plugin-pwa. */
const WORKER_URL = "/service-worker.js"
/** Understood by src/sw/service-worker.ts. */
const ACTIVATE = "activate"

type AppUpdate = {
  /** A new version that waits; `undefined` while there is none. */
  readonly waiting: ServiceWorker | undefined
  /** Reasons not to reload now: a recording, a cut. Counted, for several may hold at once. */
  readonly holds: number
}

export const useAppUpdate = create<AppUpdate>(() => ({ waiting: undefined, holds: 0 }))

/** Whether she can be offered the new version now. */
export const isUpdateOffered = ({ waiting, holds }: AppUpdate): boolean =>
  waiting !== undefined && holds === 0

/**
 * Keep the app as it is: a reload now would cost her work.
 *
 * @returns Lets go. Repeating it does no harm.
 */
export const holdUpdates = (): (() => void) => {
  let isHeld = true
  useAppUpdate.setState(({ holds }) => ({ holds: holds + 1 }))
  return () => {
    if (isHeld) useAppUpdate.setState(({ holds }) => ({ holds: holds - 1 }))
    isHeld = false
  }
}

const watch = (registration: ServiceWorkerRegistration): void => {
  // Without a controller it is the first version, which replaces nothing.
  const offer = (): void => {
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null)
      useAppUpdate.setState({ waiting: registration.waiting })
  }
  offer()
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer)
  })
}

/** Make the app work offline. Where service workers are refused it works online all the same. */
export const startAppUpdates = async (): Promise<void> => {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return noteShellRefused()
  watchShell()
  try {
    watch(await navigator.serviceWorker.register(WORKER_URL))
  } catch {
    // A private window, or a certificate that the browser does not trust for workers. The worker
    // of an earlier visit may hold the page all the same.
    if (navigator.serviceWorker.controller === null) noteShellRefused()
  }
}

/** Use the new version: the page is loaded anew as soon as it has taken over. */
export const applyUpdate = (): void => {
  const { waiting } = useAppUpdate.getState()
  if (waiting === undefined) return
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true })
  waiting.postMessage(ACTIVATE)
}
