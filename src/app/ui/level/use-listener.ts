import { useEffect, useState } from "react"
import { type Listener, openListener } from "../../../browser/capture/listener"

/** The one ear on an open microphone. `null`: there is no microphone. `undefined`: not open yet. */
export type StageEar = Listener | null | undefined

export const useListener = (stream: MediaStream): StageEar => {
  const [listener, setListener] = useState<StageEar>()
  useEffect(() => {
    const opened = openListener(stream)
    setListener(opened ?? null)
    // Some browsers hold the sound back until a tap.
    const resume = (): void => void opened?.resume().catch(() => undefined)
    resume()
    document.addEventListener("pointerdown", resume)
    return () => {
      document.removeEventListener("pointerdown", resume)
      void opened?.close()
    }
  }, [stream])
  return listener
}
