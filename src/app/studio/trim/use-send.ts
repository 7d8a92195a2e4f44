import { useState } from "react"
import { useLocation } from "wouter"
import { chooseTake, setPoints as keepPoints } from "../../../browser/storage/takes"
import type { TakeId } from "../../../domain/ids"
import type { Points } from "../../../domain/timecode"
import { sendTake } from "../../stores/studio-outbox"
import { OUTBOX_PATH } from "../paths"

type Sending = {
  readonly send: () => void
  /** What was thrown; `undefined`: nothing. */
  readonly failure: unknown
  readonly isBusy: boolean
}

/** Sending: chosen, its points kept, in the outbox; only then is she led on. */
export const useSend = (takeId: TakeId, points: Points): Sending => {
  const [, navigate] = useLocation()
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    setBusy(true)
    try {
      await keepPoints(takeId, points)
      await chooseTake(takeId)
      await sendTake(takeId, points)
      navigate(OUTBOX_PATH)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return { send: () => void send(), failure, isBusy }
}
