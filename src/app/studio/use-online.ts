import { useSyncExternalStore } from "react"

const subscribe = (onChange: () => void): (() => void) => {
  addEventListener("online", onChange)
  addEventListener("offline", onChange)
  return () => {
    removeEventListener("online", onChange)
    removeEventListener("offline", onChange)
  }
}

/** Whether the phone believes that it has a network. A "yes" promises nothing. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)
