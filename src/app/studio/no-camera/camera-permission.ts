/** What the browser says of the permission, as it changes while she looks for the setting. */
import { useEffect, useRef, useState } from "react"
import type { Permission } from "./camera-help"

const NAMES = ["camera", "microphone"] as const

/** Of two answers the one that keeps her from filming. */
const together = (states: readonly PermissionState[]): Permission => {
  if (states.includes("denied")) return "denied"
  return states.includes("prompt") ? "prompt" : "granted"
}

/**
 * Tell the permission for both, at once and each time it changes. Browsers that do not say count as
 * `denied`, for they have just refused.
 *
 * @returns Stops telling.
 */
const watchPermission = (tell: (permission: Permission) => void): (() => void) => {
  const stopping = new AbortController()
  const { signal } = stopping
  const look = async (): Promise<readonly PermissionStatus[]> => {
    const answers = await Promise.all(NAMES.map(name => navigator.permissions.query({ name })))
    if (!signal.aborted) tell(together(answers.map(({ state }) => state)))
    return answers
  }
  // Not asked anew at a change: the statuses that tell of it are alive.
  const listen = (answers: readonly PermissionStatus[]): void => {
    const change = (): void => tell(together(answers.map(({ state }) => state)))
    for (const answer of answers) answer.addEventListener("change", change, { signal })
  }
  const lookAgain = (): void => {
    // The settings of a phone are another app; not every browser tells afterwards what was changed there.
    if (document.visibilityState === "visible") look().catch(() => undefined)
  }
  look().then(
    answers => {
      if (signal.aborted) return
      listen(answers)
      document.addEventListener("visibilitychange", lookAgain, { signal })
    },
    () => {
      if (!signal.aborted) tell("denied")
    },
  )
  return () => stopping.abort()
}

/**
 * The permission, once the browser has told it.
 *
 * @param onGranted Called when it is given while this screen is open; not where it was there already.
 */
export const usePermission = (onGranted: () => void): Permission | undefined => {
  const [permission, setPermission] = useState<Permission>()
  useEffect(() => watchPermission(setPermission), [])
  const before = useRef<Permission>(undefined)
  useEffect(() => {
    const isNews = before.current !== undefined && before.current !== "granted"
    before.current = permission
    if (isNews && permission === "granted") onGranted()
  }, [permission, onGranted])
  return permission
}
