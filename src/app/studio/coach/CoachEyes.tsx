import { type RefObject, useEffect } from "react"
import { type Format, FRAME_SIZES } from "../../../domain/format"
import { DEFAULT_FRAMING, faceTarget } from "../../../domain/framing"
import { noteLook } from "../../stores/coach-looks"

type Props = { readonly video: RefObject<HTMLVideoElement | null>; readonly format: Format }

/** Looks at the preview for as long as it is there, and notes what it sees. Shows nothing. */
export const CoachEyes = ({ video, format }: Props) => {
  useEffect(() => {
    let isHere = true
    let close = (): void => undefined
    const open = async (): Promise<void> => {
      const { openEyes } = await import("../../../browser/coach/eyes")
      const { current } = video
      if (!isHere || current === null) return
      const target = faceTarget(DEFAULT_FRAMING, FRAME_SIZES[format])
      close = openEyes({ video: current, format, target, onLook: noteLook })
    }
    void open().catch(() => undefined)
    return () => {
      isHere = false
      close()
      noteLook(undefined)
    }
  }, [video, format])
  return null
}
