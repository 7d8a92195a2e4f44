/** The one camera of this visit, open or waiting, and what the screens know of it. */
import { create } from "zustand"
import { setAudioSession } from "../../browser/capture/audio-session"
import {
  type Camera,
  type CameraChoice,
  CameraError,
  type CameraFailure,
  cameraFault,
  openCamera,
} from "../../browser/capture/camera"
import { isAlive, whenLost } from "../../browser/capture/interruptions"
import { findRecordingFormat } from "../../browser/capture/recording-format"
import { findCameraChoice, keepCameraChoice } from "./camera-choice"
import { forgetProof, prove, type RecorderFault } from "./format-proof"

/** Why she cannot film here: no camera, or a recorder that gives nothing. */
export type NoCamera = CameraFailure | RecorderFault

/**
 * - `asking`: looking whether the permission is given already.
 * - `explaining`: it is not; she is told why before the browser asks.
 * - `lost`: a call or another program has taken the camera away.
 * - `elsewhere`: another tab of this browser films.
 * - `standby`: held for her next take, while she looks at the last one.
 */
export type CameraState =
  | { readonly kind: "asking" | "explaining" | "opening" | "lost" | "elsewhere" }
  | { readonly kind: "open" | "standby"; readonly camera: Camera }
  | {
      readonly kind: "refused"
      readonly code: NoCamera
      /** The browser's own words, for whoever helps her. */
      readonly cause?: string
    }

type HeldCamera = {
  readonly state: CameraState
  /** The trial of the recorder takes so long that she may wonder. */
  readonly isTrialLong: boolean
}

export const useCamera = create<HeldCamera>(() => ({ state: { kind: "asking" }, isTrialLong: false }))

/** A trial that takes longer is worth a word. */
const LONG_TRIAL_MS = 1_000

/** Show another state. What is open stays open: see {@link closeCamera}. */
export const showCamera = (state: CameraState): void => useCamera.setState({ state })

/** Ends what is open or being opened. */
let hold: AbortController | undefined

/** The camera that is held, if it still gives something. */
export const livingCamera = (): Camera | undefined => {
  const { state } = useCamera.getState()
  const isHeld = state.kind === "open" || state.kind === "standby"
  return isHeld && isAlive(state.camera.stream) ? state.camera : undefined
}

/** Camera and microphone off: their light goes out. What is shown stays as it is. */
export const closeCamera = (): void => {
  hold?.abort()
  hold = undefined
}

const refusalOf = (error: unknown): CameraState =>
  error instanceof CameraError
    ? { kind: "refused", code: error.code, cause: String(error.cause ?? error.message) }
    : { kind: "refused", code: "unknown", cause: String(error) }

/** Open a camera that is closed when `signal` aborts. */
const openHeld = async (signal: AbortSignal, onLost: () => void): Promise<Camera> => {
  const choice = await findCameraChoice()
  setAudioSession("play-and-record")
  const camera = await openCamera(choice)
  const stopListening = whenLost(camera.stream, onLost)
  const close = (): void => {
    stopListening()
    camera.close()
  }
  if (signal.aborted) close()
  else signal.addEventListener("abort", close)
  return camera
}

const openNow = (): void => {
  const mine = new AbortController()
  hold = mine
  const settle = (state: CameraState): void => {
    if (!mine.signal.aborted) showCamera(state)
  }
  const lose = (): void => {
    settle({ kind: "lost" })
    mine.abort()
  }
  showCamera({ kind: "opening" })
  openHeld(mine.signal, lose).then(
    camera => settle({ kind: "open", camera }),
    (error: unknown) => settle(refusalOf(error)),
  )
}

/** Open the camera that she chose, or her phone's own, in place of the one that is open. */
export const openStageCamera = (): void => {
  closeCamera()
  if (!showHopeless()) openNow()
}

/**
 * Show why nothing can be filmed here at all, before she is asked for anything: a camera that pages
 * may not have, or one that is of no use because nothing can be kept.
 *
 * @returns Whether it is so.
 */
export const showHopeless = (): boolean => {
  const fault = cameraFault() ?? (findRecordingFormat() === undefined ? "no-recorder" : undefined)
  if (fault !== undefined) showCamera({ kind: "refused", code: fault })
  return fault !== undefined
}

/** Another try after a refusal: what was found out about the recorder is forgotten. */
export const retryCamera = (): void => {
  forgetProof()
  openStageCamera()
}

/** What is shown while nobody is on the stage: a camera opened then would have nobody to close it. */
const OFF_STAGE: ReadonlySet<CameraState["kind"]> = new Set(["asking", "standby"])

/** Take other devices, or treat the sound otherwise: now and at the next visit. */
export const chooseCamera = (choice: CameraChoice): void =>
  void keepCameraChoice(choice).then(() => {
    if (!OFF_STAGE.has(useCamera.getState().state.kind)) return openStageCamera()
    closeCamera()
    showCamera({ kind: "asking" })
  })

/**
 * The preview shows a picture: find out, while she gets ready, in which format this recorder really
 * records. Once a visit.
 */
export const noteFirstPicture = (): void => {
  const { state } = useCamera.getState()
  if (state.kind !== "open" || hold === undefined) return
  const { signal } = hold
  const timer = setTimeout(() => useCamera.setState({ isTrialLong: true }), LONG_TRIAL_MS)
  void prove(state.camera.stream, signal).then(fault => {
    clearTimeout(timer)
    useCamera.setState({ isTrialLong: false })
    if (fault === undefined || signal.aborted) return
    closeCamera()
    showCamera({ kind: "refused", code: fault })
  })
}
