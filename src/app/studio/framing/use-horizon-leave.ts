import { useEffect, useState } from "react"
import { askForHorizon, isHorizonAskable, watchHorizon } from "../../../browser/capture/horizon"

/** What her phone's sensors may. */
export type HorizonLeave = {
  /** Whether they wait for her leave: until she was asked, or they speak without. */
  readonly isAskable: boolean
  /** Call it from a tap. */
  readonly ask: () => void
}

export const useHorizonLeave = (): HorizonLeave => {
  const [isAskable, setAskable] = useState(false)
  useEffect(() => {
    const stop = watchHorizon(() => setAskable(false))
    let isHere = true
    void isHorizonAskable().then(is => isHere && setAskable(is))
    return () => {
      isHere = false
      stop()
    }
  }, [])
  return {
    isAskable,
    ask: () => {
      // Asked once: browsers do not let a refusal be asked about again.
      setAskable(false)
      void askForHorizon()
    },
  }
}
