import { type RefObject, useCallback, useEffect, useState } from "react"

type AfterPicture = typeof import("../after-picture")

/** What comes after the picture: `parts` once it is here. */
export type Extras = {
  readonly parts: AfterPicture | undefined
  /** Fetch it again: she opens what is not here yet. */
  readonly load: () => void
}

/** What helps her to film well comes once the camera shows something. Where it cannot be had, she films without. */
export const useAfterPicture = (video: RefObject<HTMLVideoElement | null>): Extras => {
  const [parts, setParts] = useState<AfterPicture>()
  const load = useCallback(
    (): void =>
      void import("../after-picture").then(
        module => setParts(module),
        () => undefined,
      ),
    [],
  )
  useEffect(() => {
    const preview = video.current
    if (preview !== null && preview.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) load()
    preview?.addEventListener("playing", load)
    return () => preview?.removeEventListener("playing", load)
  }, [video, load])
  return { parts, load }
}
