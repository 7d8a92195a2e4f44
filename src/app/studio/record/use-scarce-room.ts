import { useEffect, useState } from "react"
import { estimateRoom } from "../../../browser/storage/quota"
import type { Bytes } from "../../../domain/timecode"

/** A minute of recording at most: less than this and a take may not fit. */
const SCARCE_BYTES: Bytes = 50_000_000

/** Looked at again so often while it is little: she may be deleting photos elsewhere. */
const LOOK_AGAIN_MS = 5_000

/** The room that is left on this phone, if it is little; `undefined` if it will do or is not known. */
export const useScarceRoom = (): Bytes | undefined => {
  const [free, setFree] = useState<Bytes>()
  const isScarce = free !== undefined && free < SCARCE_BYTES
  useEffect(() => {
    const look = (): void =>
      void estimateRoom().then(
        room => setFree(room?.freeBytes),
        () => undefined,
      )
    look()
    if (!isScarce) return undefined
    const timer = setInterval(look, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isScarce])
  return isScarce ? free : undefined
}
