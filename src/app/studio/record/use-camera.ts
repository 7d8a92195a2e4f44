import { useCallback, useEffect, useRef, useState } from "react"
import {
  type Camera,
  type CameraChoice,
  CameraError,
  type CameraFailure,
  openCamera,
} from "../../../browser/capture/camera"
import { isAlive, whenLost } from "../../../browser/capture/interruptions"
import { findRecordingFormat } from "../../../browser/capture/recording-format"
import { findCameraChoice, keepCameraChoice } from "./camera-choice"
import { isCameraPermitted } from "./permission"

/**
 * - `asking`: looking whether the permission is given already.
 * - `explaining`: it is not; she is told why before the browser asks.
 * - `lost`: a call or another program has taken the camera away.
 */
export type CameraState =
  | { readonly kind: "asking" | "explaining" | "opening" | "lost" }
  | { readonly kind: "open"; readonly camera: Camera }
  | { readonly kind: "refused"; readonly code: CameraFailure }

type CameraControl = {
  readonly state: CameraState
  /** Open the camera that she chose, or her phone's own. Closes the one that is open. */
  readonly open: () => void
  /** Take other devices, now and at the next visit. */
  readonly choose: (choice: CameraChoice) => void
}

/**
 * Open a camera that is closed when `signal` aborts.
 *
 * @param onLost Called at most once: the camera gives nothing any more.
 */
const holdCamera = async (signal: AbortSignal, onLost: () => void): Promise<Camera> => {
  // Found out before she is asked for anything: a camera is of no use where nothing can be kept.
  if (findRecordingFormat() === undefined)
    throw new CameraError("unsupported", "This browser records no video")
  const camera = await openCamera(await findCameraChoice())
  if (signal.aborted) {
    camera.close()
    return camera
  }
  const stopListening = whenLost(camera.stream, onLost)
  signal.addEventListener("abort", () => {
    stopListening()
    camera.close()
  })
  return camera
}

const codeOf = (error: unknown): CameraFailure => (error instanceof CameraError ? error.code : "unknown")

/**
 * The camera of this screen: open from the moment it may be until the screen is left. It is asked
 * for once a visit, for an iPhone asks her again each time; and afresh once it was lost.
 */
export const useCamera = (): CameraControl => {
  const [state, setState] = useState<CameraState>({ kind: "asking" })
  /** Ends what is open or being opened. */
  const hold = useRef<AbortController>(undefined)

  const open = useCallback((): void => {
    hold.current?.abort()
    const mine = new AbortController()
    hold.current = mine
    const become = (next: CameraState): void => {
      if (!mine.signal.aborted) setState(next)
    }
    const lose = (): void => {
      become({ kind: "lost" })
      mine.abort()
    }
    setState({ kind: "opening" })
    holdCamera(mine.signal, lose).then(
      camera => become({ kind: "open", camera }),
      (error: unknown) => become({ kind: "refused", code: codeOf(error) }),
    )
  }, [])

  useEffect(() => {
    let hasLeft = false
    void isCameraPermitted().then(isPermitted => {
      if (hasLeft) return
      if (isPermitted) open()
      else setState({ kind: "explaining" })
    })
    return () => {
      hasLeft = true
      hold.current?.abort()
    }
  }, [open])

  useEffect(() => {
    const isGone = (): boolean =>
      state.kind === "lost" || (state.kind === "open" && !isAlive(state.camera.stream))
    // After a call the tracks may claim to live, and do not: look again when she is back.
    const comeBack = (): void => {
      if (document.visibilityState === "visible" && isGone()) open()
    }
    document.addEventListener("visibilitychange", comeBack)
    return () => document.removeEventListener("visibilitychange", comeBack)
  }, [state, open])

  const choose = (choice: CameraChoice): void => void keepCameraChoice(choice).then(open)
  return { state, open, choose }
}
