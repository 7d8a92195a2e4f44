import { useEffect, useState } from "react"
import type { Seconds } from "../../../domain/timecode"

/** Pictures of the strip: enough to find a moment by, few enough for a slow phone. */
const PICTURES = 8

/** Addresses of pictures from all over a recording, in order; none until they are drawn. */
export const useFilmstrip = (blob: Blob | undefined, duration: Seconds): readonly string[] => {
  const [urls, setUrls] = useState<readonly string[]>([])
  useEffect(() => {
    if (blob === undefined) return undefined
    const left = new AbortController()
    const draw = async (): Promise<void> => {
      const { makeFilmstrip } = await import("../../../browser/media/filmstrip")
      const drawn = await makeFilmstrip(blob, duration, PICTURES)
      if (left.signal.aborted) return
      const addresses = drawn.map(picture => URL.createObjectURL(picture))
      left.signal.addEventListener("abort", () => {
        for (const url of addresses) URL.revokeObjectURL(url)
      })
      setUrls(addresses)
    }
    // Without pictures the handles work all the same.
    void draw().catch(() => undefined)
    return () => left.abort()
  }, [blob, duration])
  return urls
}
