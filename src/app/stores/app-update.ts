/** New versions of the app: found in the background, used only when she agrees. */
import { create } from "zustand"
import { ACTIVATE } from "../../api/worker-messages"
import { registerWorker } from "./offline-shell"

/**
 * [Note: One app, several tabs] A worker that takes over throws the files of the version before
 * away, for every tab. So work holds a lock that all tabs share, and the one where she taps
 * "update" must have it alone.
 */
const WORK_LOCK = "unisson:work"

/** A page that stays open for days asks for a new version again when she comes back to it. */
const ASK_AGAIN_MS = 60 * 60 * 1000

type AppUpdate = {
  /** A new version that waits; `undefined` while there is none. */
  readonly waiting: ServiceWorker | undefined
  /** Reasons not to reload now: a recording, a cut. Counted, for several may hold at once. */
  readonly holds: number
  /** She wanted the new version, and another tab is at work. */
  readonly isHeldElsewhere: boolean
  /** Another tab has put the new version in place: this page is of the one before. */
  readonly isReplaced: boolean
}

export const useAppUpdate = create<AppUpdate>(() => ({
  waiting: undefined,
  holds: 0,
  isHeldElsewhere: false,
  isReplaced: false,
}))

/** Whether she can be offered the new version now. */
export const isUpdateOffered = ({ waiting, holds, isReplaced }: AppUpdate): boolean =>
  (waiting !== undefined || isReplaced) && holds === 0

/** Hold the lock of work until told. Pages without locks (plain http) have no service worker either. */
const shareLock = (): (() => void) => {
  if (!("locks" in navigator)) return () => undefined
  let letGo = (): void => undefined
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  void navigator.locks.request(WORK_LOCK, { mode: "shared" }, () => held).catch(() => undefined)
  return letGo
}

/**
 * Keep the app as it is, in every tab: a reload now would cost her work.
 *
 * @returns Lets go. Repeating it does no harm.
 */
export const holdUpdates = (): (() => void) => {
  let isHeld = true
  const letGo = shareLock()
  useAppUpdate.setState(({ holds }) => ({ holds: holds + 1 }))
  return () => {
    if (isHeld) useAppUpdate.setState(({ holds }) => ({ holds: holds - 1 }))
    isHeld = false
    letGo()
  }
}

const watch = (registration: ServiceWorkerRegistration): void => {
  const offer = (): void => {
    const { waiting } = registration
    // Without a controller it is the first version, which replaces nothing. WebKit still names that
    // one as waiting while it starts and already controls the page (seen in WebKitGTK 2.50).
    const isNewer = waiting?.state === "installed" && navigator.serviceWorker.controller !== null
    useAppUpdate.setState({ waiting: isNewer ? waiting : undefined })
  }
  offer()
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer)
  })
}

/** Ask the server for a new version when she comes back, now and then. */
const askAgain = (registration: ServiceWorkerRegistration): void => {
  let askedAt = Date.now()
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" || Date.now() - askedAt < ASK_AGAIN_MS) return
    askedAt = Date.now()
    registration.update().catch(() => undefined)
  })
}

/** Notice when another tab puts a new version in place. */
const watchTakeOver = (): void => {
  let isOfAVersion = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isOfAVersion) useAppUpdate.setState({ isReplaced: true, waiting: undefined })
    // The first worker of all takes over the page that has brought it: the same version.
    isOfAVersion = true
  })
}

/** Make the app work offline. Where service workers are refused it works online all the same. */
export const startAppUpdates = async (): Promise<void> => {
  if ("serviceWorker" in navigator) watchTakeOver()
  const registration = await registerWorker()
  if (registration === undefined) return
  watch(registration)
  askAgain(registration)
}

const takeOver = (waiting: ServiceWorker): Promise<void> =>
  new Promise(resolve => {
    navigator.serviceWorker.addEventListener(
      "controllerchange",
      () => {
        resolve()
        location.reload()
      },
      { once: true },
    )
    waiting.postMessage(ACTIVATE)
  })

/** Use the new version: the page is loaded anew as soon as it has taken over. */
export const applyUpdate = async (): Promise<void> => {
  const { waiting, isReplaced } = useAppUpdate.getState()
  if (isReplaced) return location.reload()
  if (waiting === undefined) return
  await navigator.locks.request(WORK_LOCK, { ifAvailable: true }, async lock => {
    useAppUpdate.setState({ isHeldElsewhere: lock === null })
    if (lock !== null) await takeOver(waiting)
  })
}
