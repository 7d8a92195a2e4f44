import { useState } from "react"
import { askForHorizon, needsHorizonPermission } from "../../../browser/capture/horizon"
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

export const useFramingAids = (): FramingAids => {
  const reference = useReferencePicture(({ url }) => url)
  const [isReferenceShown, showReference] = useState(false)
  const [isHorizonAskable, setHorizonAskable] = useState(needsHorizonPermission)
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
