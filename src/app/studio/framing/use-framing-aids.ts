import { useState } from "react"
import { useReferencePicture } from "../../stores/reference-picture"

/** The picture to match, where she wants it. */
export type FramingAids = {
  /** Its address; `undefined`: there is none, or none on this phone yet. */
  readonly reference: string | undefined
  readonly isReferenceShown: boolean
  readonly showReference: (isShown: boolean) => void
}

export const useFramingAids = (): FramingAids => {
  const reference = useReferencePicture(({ url }) => url)
  const [isReferenceShown, showReference] = useState(false)
  return { reference, isReferenceShown: isReferenceShown && reference !== undefined, showReference }
}
