import { useEffect, useState } from "react"
import type { Take } from "../../../domain/take"
import { pictureOf, type TakePicture } from "../../stores/kept-recording"

/** How a take looks, and whether it plays here; `undefined` until that is known. */
export const useTakePicture = (take: Take): TakePicture | undefined => {
  const [picture, setPicture] = useState<TakePicture>()
  const { takeId } = take.slate
  // The take's record changes with every choice; its picture never does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the take's id is its identity
  useEffect(() => {
    let isShown = true
    pictureOf(take).then(
      drawn => isShown && setPicture(drawn),
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [takeId])
  return picture
}
