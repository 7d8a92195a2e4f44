/** Keeping the screen on while she records, or while a take is being sent. */
import { makeStillFilm } from "./still-film"

/** The first iOS, as [major, minor], whose wake lock holds in apps on the home screen. */
const FIXED_IN_IOS = [18, 4] as const

/**
 * Whether a granted wake lock can be relied on. In apps on an iPhone's home screen it was granted
 * and did nothing until iOS 18.4.
 *
 * @param isOnHomeScreen `navigator.standalone`, which only iPhones and iPads have.
 *
 * @see https://bugs.webkit.org/show_bug.cgi?id=254545
 * @see https://github.com/mdn/browser-compat-data/pull/21830
 */
export const isWakeLockTrue = (userAgent: string, isOnHomeScreen: boolean): boolean => {
  const version = /OS (\d+)_(\d+)/.exec(userAgent)
  if (!isOnHomeScreen || version === null) return true
  const [major, minor] = [Number(version[1]), Number(version[2])]
  return major > FIXED_IN_IOS[0] || (major === FIXED_IN_IOS[0] && minor >= FIXED_IN_IOS[1])
}

/** Ask for a lock; `undefined` where there is none to be had, or none that holds. */
const requestLock = async (): Promise<WakeLockSentinel | undefined> => {
  if (!("wakeLock" in navigator)) return undefined
  const isOnHomeScreen = "standalone" in navigator && navigator.standalone === true
  if (!isWakeLockTrue(navigator.userAgent, isOnHomeScreen)) return undefined
  // Refused, for instance to save the battery, or on Safari because she has not tapped anything yet.
  return navigator.wakeLock.request("screen").catch(() => undefined)
}

/**
 * Keep the screen on until released. The system takes the lock back whenever the page is hidden,
 * so it is asked for again each time the page comes back, and at her next tap where it was refused.
 * Where there is no lock, a film of nothing plays. It is a kindness, never a condition: nothing is thrown.
 *
 * @returns Releases the lock. Repeating it does no harm.
 */
export const keepScreenOn = (): (() => void) => {
  let lock: WakeLockSentinel | undefined
  let isAsking = false
  const held = new AbortController()
  const { signal } = held
  const film = makeStillFilm()

  const hold = async (): Promise<void> => {
    const isHeld = lock !== undefined && !lock.released
    if (isHeld || isAsking || document.visibilityState !== "visible") return
    isAsking = true
    lock = await requestLock()
    isAsking = false
    if (signal.aborted) void lock?.release().catch(() => undefined)
    else if (lock === undefined) film.play()
    else film.pause()
  }

  document.addEventListener("visibilitychange", () => void hold(), { signal })
  // In the capture phase: a button that keeps its click to itself is a tap all the same.
  document.addEventListener("click", () => void hold(), { signal, capture: true })
  void hold()
  return () => {
    held.abort()
    film.stop()
    void lock?.release().catch(() => undefined)
  }
}
