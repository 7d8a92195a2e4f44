import { useEffect } from "react"
import type { TakeRecorder } from "./use-take-recorder"

/** Whether a key already means something to what has the focus. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("button, a, select, input, summary, [role=dialog]") !== null

/** What a key does in the recorder's phase; `undefined`: nothing. */
const actionOf = (key: string, recorder: TakeRecorder): (() => void) | undefined => {
  const { kind } = recorder.phase
  if (key === "Escape" && kind === "counting") return recorder.cancel
  if (key === "Escape" && kind === "recording") return recorder.stop
  if (key === " " && kind === "recording") return recorder.stop
  if (key === " " && (kind === "ready" || kind === "failed")) return recorder.start
  return undefined
}

/** Space records and stops, Escape calls off: she may stand two metres away with a keyboard. */
export const useStageKeys = (recorder: TakeRecorder): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.repeat || (event.key === " " && isControl(event.target))) return
      const action = actionOf(event.key, recorder)
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [recorder])
}
