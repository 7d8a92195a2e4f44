import { useSyncExternalStore } from "react"
import { type Format, orientationFor } from "../../../domain/format"

const PHONE = "(pointer: coarse)"
const UPRIGHT = "(orientation: portrait)"

const subscribe = (onChange: () => void): (() => void) => {
  const queries = [PHONE, UPRIGHT].map(query => matchMedia(query))
  for (const query of queries) query.addEventListener("change", onChange)
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange)
  }
}

/** Whether she holds a phone the other way than the film. A laptop cannot be turned: never there. */
export const useWrongOrientation = (format: Format): boolean =>
  useSyncExternalStore(subscribe, () => {
    const wanted = orientationFor(format)
    if (wanted === "any" || !matchMedia(PHONE).matches) return false
    return matchMedia(UPRIGHT).matches !== (wanted === "portrait")
  })
