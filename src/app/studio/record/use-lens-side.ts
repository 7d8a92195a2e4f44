import { useSyncExternalStore } from "react"

/** Where the lens is, seen by her: at the end of a phone that is its top when upright. */
export type LensSide = "top" | "left" | "right"

const SIDES: Readonly<Record<number, LensSide>> = { 90: "left", 270: "right" }

/** The lens of a phone whose screen is turned by an angle in degrees. */
export const lensSideAt = (angle: number): LensSide => SIDES[angle] ?? "top"

const subscribe = (onTurn: () => void): (() => void) => {
  screen.orientation?.addEventListener("change", onTurn)
  return () => screen.orientation?.removeEventListener("change", onTurn)
}

/** Where the lens is now. Old iPhones do not say how they are held: above, then. */
export const useLensSide = (): LensSide =>
  useSyncExternalStore(subscribe, () => lensSideAt(screen.orientation?.angle ?? 0))
