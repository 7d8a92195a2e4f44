import { type RefObject, useEffect, useRef } from "react"
import { RECORD_AT_ONCE } from "../paths"
import type { TakeRecorder } from "./use-take-recorder"

/**
 * Counts down by itself once there is a picture, where she asked for it on the page before. Once: what
 * the browser's history says is taken out, so that a reload or a step back does not begin again.
 */
export const useRecordAtOnce = (recorder: TakeRecorder, video: RefObject<HTMLVideoElement | null>): void => {
  const start = useRef(recorder.start)
  start.current = recorder.start
  useEffect(() => {
    const preview = video.current
    if (history.state !== RECORD_AT_ONCE || preview === null) return undefined
    const begin = (): void => {
      if (history.state !== RECORD_AT_ONCE) return
      history.replaceState(null, "")
      start.current()
    }
    if (preview.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) begin()
    preview.addEventListener("playing", begin)
    return () => preview.removeEventListener("playing", begin)
  }, [video])
}
