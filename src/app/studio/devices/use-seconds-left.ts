import { useEffect, useState } from "react"

const MS_PER_SECOND = 1_000

const secondsUntil = (endMs: number): number => Math.max(0, Math.ceil((endMs - Date.now()) / MS_PER_SECOND))

/**
 * Whole seconds until a moment, counted down before her eyes; 0 when it has passed.
 *
 * @param endMs Milliseconds since 1970, by this phone's clock.
 */
export const useSecondsLeft = (endMs: number): number => {
  const [left, setLeft] = useState(() => secondsUntil(endMs))
  useEffect(() => {
    const timer = setInterval(() => {
      const now = secondsUntil(endMs)
      setLeft(now)
      if (now === 0) clearInterval(timer)
    }, MS_PER_SECOND)
    return () => clearInterval(timer)
  }, [endMs])
  return left
}
