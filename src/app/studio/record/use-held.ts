import { useRef } from "react"

/** A value, and whether it stays. */
export type Held<Value> = {
  readonly value: Value
  /** Keep the value as it is now (`true`), or follow what comes again. Call it at each render. */
  readonly hold: (isHeld: boolean) => void
}

/** A value that may stay as it is while she speaks. What has come meanwhile is there afterwards. */
export const useHeld = <Value>(latest: Value): Held<Value> => {
  const held = useRef<{ readonly value: Value }>(undefined)
  const value = held.current === undefined ? latest : held.current.value
  return {
    value,
    hold: isHeld => {
      held.current = isHeld ? { value } : undefined
    },
  }
}
