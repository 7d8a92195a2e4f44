/** Whether the app itself opens without network: the service worker's part of working offline. */
import { create } from "zustand"

/**
 * - `coming`: its files are still being kept.
 * - `kept`: the service worker holds this page; it opens without network.
 * - `refused`: this browser keeps no apps, or not this one.
 */
export type Shell = "coming" | "kept" | "refused"

export const useOfflineShell = create<{ readonly shell: Shell }>(() => ({ shell: "coming" }))

/** This page will not open without network. */
export const noteShellRefused = (): void => useOfflineShell.setState({ shell: "refused" })

/** Follow when the service worker takes this page in hand. Lasts as long as the page. */
export const watchShell = (): void => {
  const look = (): void => {
    if (navigator.serviceWorker.controller !== null) useOfflineShell.setState({ shell: "kept" })
  }
  navigator.serviceWorker.addEventListener("controllerchange", look)
  look()
}
