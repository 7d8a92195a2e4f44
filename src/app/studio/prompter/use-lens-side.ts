import { useSyncExternalStore } from "react"
import { deviceKind, type LensSide, lensSide } from "../../../domain/lens"

const HALF_TURN = 180

/** How the screen is held. iPhones before iOS 16.4 have no `screen.orientation` and say it in their own way. */
const readTurn = (): { readonly angle: number; readonly isLandscape: boolean } => {
  const isWide = matchMedia("(orientation: landscape)").matches
  const turn = screen.orientation as ScreenOrientation | undefined
  if (turn !== undefined) return { angle: turn.angle, isLandscape: turn.type.startsWith("landscape") }
  return { angle: Number(window.orientation ?? 0), isLandscape: isWide }
}

const readSide = (): LensSide => {
  const { angle, isLandscape } = readTurn()
  const short = Math.min(screen.width, screen.height)
  const long = Math.max(screen.width, screen.height)
  const kind = deviceKind(matchMedia("(pointer: coarse)").matches, short)
  return lensSide({
    angle,
    kind,
    isNaturallyLandscape: isLandscape === (angle % HALF_TURN === 0),
    short,
    long,
  })
}

const subscribe = (onTurn: () => void): (() => void) => {
  const turn = screen.orientation as ScreenOrientation | undefined
  turn?.addEventListener("change", onTurn)
  addEventListener("resize", onTurn)
  return () => {
    turn?.removeEventListener("change", onTurn)
    removeEventListener("resize", onTurn)
  }
}

/** Where the lens is now, seen by her. */
export const useLensSide = (): LensSide => useSyncExternalStore(subscribe, readSide)
