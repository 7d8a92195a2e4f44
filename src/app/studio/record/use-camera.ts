import { useCallback, useEffect, useRef, useState } from "react"
import { type Camera, CameraError, type CameraFailure, openCamera } from "../../../browser/capture/camera"
import { isAlive, whenLost } from "../../../browser/capture/stream-loss"

/**
 * - `asking`: looking whether the permission is given already.
 * - `explaining`: it is not; she is told why before the browser asks.
 * - `lost`: a call or another program has taken the camera away.
 */
export type CameraState =
  | { readonly kind: "asking" | "explaining" | "opening" | "lost" }
  | { readonly kind: "open"; readonly camera: Camera }
  | { readonly kind: "refused"; readonly code: CameraFailure }

/** Whether both permissions are given already. Browsers that do not say count as no. */
const isPermitted = async (): Promise<boolean> => {
  try {
    const names = ["camera", "microphone"] as const
    const answers = await Promise.all(names.map(name => navigator.permissions.query({ name })))
    return answers.every(({ state }) => state === "granted")
  } catch {
    return false
  }
}

/**
 * The camera of this screen: open from the moment it may be until the screen is left. It is asked
 * for once a visit, for an iPhone asks her again each time.
 */
export const useCamera = (): { readonly state: CameraState; readonly open: () => void } => {
  const [state, setState] = useState<CameraState>({ kind: "asking" })
  /** The visit that an opened camera belongs to; aborted when she leaves. */
  const visit = useRef<AbortController>(undefined)

  const open = useCallback((): void => {
    const { signal } = visit.current ?? new AbortController()
    setState({ kind: "opening" })
    openCamera().then(
      camera => {
        if (signal.aborted) return camera.close()
        const lose = (): void => {
          camera.close()
          setState({ kind: "lost" })
        }
        const stopListening = whenLost(camera.stream, lose)
        signal.addEventListener("abort", () => {
          stopListening()
          camera.close()
        })
        // Tracks may claim to live after a call: look again when she is back.
        document.addEventListener("visibilitychange", () => !isAlive(camera.stream) && lose(), { signal })
        setState({ kind: "open", camera })
      },
      (error: unknown) => {
        const code = error instanceof CameraError ? error.code : "unknown"
        if (!signal.aborted) setState({ kind: "refused", code })
      },
    )
  }, [])

  useEffect(() => {
    const { signal } = (visit.current = new AbortController())
    void isPermitted().then(permitted => {
      if (signal.aborted) return
      if (permitted) open()
      else setState({ kind: "explaining" })
    })
    return () => visit.current?.abort()
  }, [open])

  return { state, open }
}
