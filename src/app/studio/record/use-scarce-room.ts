import { useEffect, useState } from "react"
import { estimateRoom } from "../../../browser/storage/quota"
import type { Bytes } from "../../../domain/timecode"

/** A minute of recording at most: less than this and a take may not fit. */
const SCARCE_BYTES: Bytes = 50_000_000

/** The room that is left on this phone, if it is little; `undefined` if it will do or is not known. */
export const useScarceRoom = (): Bytes | undefined => {
  const [free, setFree] = useState<Bytes>()
  useEffect(() => {
    estimateRoom().then(
      room => setFree(room?.freeBytes),
      () => undefined,
    )
  }, [])
  return free !== undefined && free < SCARCE_BYTES ? free : undefined
}
