import { useEffect, useState } from "react"
import { askForHorizon, isHorizonAskable as isAskable, watchHorizon } from "../../../browser/capture/horizon"
import { useReferencePicture } from "../../stores/reference-picture"

/** What helps her to frame herself, where she wants it. */
export type FramingAids = {
  /** Address of the picture to match; `undefined`: there is none, or none on this phone yet. */
  readonly reference: string | undefined
  readonly isReferenceShown: boolean
  readonly showReference: (isShown: boolean) => void
  /** Whether her phone's sensors wait for her leave. */
  readonly isHorizonAskable: boolean
  /** Call it from a tap. */
  readonly askForHorizon: () => void
}

/** Whether to offer the question: until it was asked, or the sensors speak without. */
const useHorizonAskable = () => {
  const [isOffered, setOffered] = useState(false)
  useEffect(() => {
    const stop = watchHorizon(() => setOffered(false))
    let isHere = true
    void isAskable().then(is => isHere && setOffered(is))
    return () => {
      isHere = false
      stop()
    }
  }, [])
  return [isOffered, setOffered] as const
}

export const useFramingAids = (): FramingAids => {
  const reference = useReferencePicture(({ url }) => url)
  const [isReferenceShown, showReference] = useState(false)
  const [isHorizonAskable, setHorizonAskable] = useHorizonAskable()
  return {
    reference,
    isReferenceShown: isReferenceShown && reference !== undefined,
    showReference,
    isHorizonAskable,
    askForHorizon: () => {
      // Asked once: browsers do not let a refusal be asked about again.
      setHorizonAskable(false)
      void askForHorizon()
    },
  }
}
