import { useRef } from "react"

/** A value as it was when something began, until that has ended. */
export const useHeld = <Value>(latest: Value, isHeld: boolean): Value => {
  const held = useRef(latest)
  if (!isHeld) held.current = latest
  return held.current
}
