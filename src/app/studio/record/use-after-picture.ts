import { type RefObject, useCallback, useEffect, useState } from "react"

type AfterPicture = typeof import("../after-picture")

/** What comes after the picture. */
export type Extras = {
  /** `undefined` until it is here. */
  readonly parts: AfterPicture | undefined
  /** It could not be fetched, the last time. */
  readonly hasFailed: boolean
  /** Fetch it again: she opens what is not here yet. */
  readonly load: () => void
}

/** What helps her to film well comes once the camera shows something. Where it cannot be had, she films without. */
export const useAfterPicture = (video: RefObject<HTMLVideoElement | null>): Extras => {
  const [parts, setParts] = useState<AfterPicture>()
  const [hasFailed, setFailed] = useState(false)
  const load = useCallback(
    (): void =>
      void import("../after-picture").then(
        module => setParts(module),
        () => setFailed(true),
      ),
    [],
  )
  useEffect(() => {
    const preview = video.current
    if (preview !== null && preview.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) load()
    preview?.addEventListener("playing", load)
    return () => preview?.removeEventListener("playing", load)
  }, [video, load])
  return { parts, hasFailed, load }
}
