/** Keeping the screen on while she records, or while a take is being sent. */

/**
 * Keep the screen on until released. The system takes the lock back whenever the page is hidden,
 * so it is asked for again each time the page comes back. Where there is no wake lock, nothing
 * happens: it is a kindness, never a condition.
 *
 * @returns Releases the lock. Repeating it does no harm.
 */
export const keepScreenOn = (): (() => void) => {
  let lock: WakeLockSentinel | undefined
  const held = new AbortController()

  const request = async (): Promise<void> => {
    if (!("wakeLock" in navigator) || document.visibilityState !== "visible") return
    try {
      const granted = await navigator.wakeLock.request("screen")
      if (held.signal.aborted) await granted.release()
      else lock = granted
    } catch {
      // Refused, for instance to save the battery: the recording goes on without it.
    }
  }

  document.addEventListener("visibilitychange", () => void request(), { signal: held.signal })
  void request()
  return () => {
    held.abort()
    void lock?.release().catch(() => undefined)
  }
}
