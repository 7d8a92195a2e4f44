/** Being on the stage: when the camera opens, when it waits beside it, when it goes off. */
import { hasAudioSession, setAudioSession } from "../../browser/capture/audio-session"
import type { Camera } from "../../browser/capture/camera"
import { isCameraPermitted } from "../../browser/capture/permission"
import { takeStage, wishForStage } from "../../browser/storage/stage-lock"
import { isRecorderBusy, onRecorderIdle } from "./format-proof"
import {
  closeCamera,
  livingCamera,
  openStageCamera,
  showCamera,
  showHopeless,
  useCamera,
} from "./held-camera"

/** Longest that a camera waits beside the stage. Whoever thinks for longer wants its light off. */
const STANDBY_MS = 120_000

let standbyTimer: ReturnType<typeof setTimeout> | undefined
/** Screens that are open and want the camera: the stage itself, and those beside it where it waits. */
let wanted = 0

/** Camera and microphone off: the next take asks for them again. */
export const switchCameraOff = (): void => {
  clearTimeout(standbyTimer)
  closeCamera()
  setAudioSession("auto")
  showCamera({ kind: "asking" })
}

const setTracks = ({ stream }: Camera, isOn: boolean): void => {
  // A disabled camera gives black, a disabled microphone silence; some phones put the light out.
  for (const track of stream.getTracks()) track.enabled = isOn
}

/** The stage is this tab's: take up the camera that waits, or open one if that asks her nothing. */
const begin = async (left: AbortSignal): Promise<void> => {
  const camera = livingCamera()
  if (camera !== undefined) {
    setTracks(camera, true)
    showCamera({ kind: "open", camera })
    return
  }
  switchCameraOff()
  const isPermitted = await isCameraPermitted()
  if (left.aborted) return
  if (isPermitted) openStageCamera()
  else showCamera({ kind: "explaining" })
}

/**
 * A take is about to be played. While the microphone is open, iPhones play quietly: there it is let
 * go, and asked for again with the next take.
 *
 * @see https://github.com/addpipe/simple-recorderjs-demo/issues/18
 */
export const prepareToPlay = (): void => {
  if (hasAudioSession() && isStandingBy()) switchCameraOff()
  setAudioSession("playback")
}

const isStandingBy = (): boolean => useCamera.getState().state.kind === "standby"

const switchOffUnlessAwaited = (): void => {
  if (wanted === 0 && isStandingBy()) switchCameraOff()
}

/** The stage is left: the camera waits where a screen beside it wants it to, and goes off elsewhere. */
const standBy = (): void => {
  const camera = livingCamera()
  if (camera === undefined) {
    switchCameraOff()
    return
  }
  setTracks(camera, false)
  showCamera({ kind: "standby", camera })
  standbyTimer = setTimeout(switchCameraOff, STANDBY_MS)
  // The next screen says only once it is there that it wants the camera to wait.
  setTimeout(switchOffUnlessAwaited)
}

/** After a call the tracks may claim to live, and do not: look again when she is back. */
const reopenOnReturn = (): void => {
  const { kind } = useCamera.getState().state
  const isGone = kind === "lost" || (kind === "open" && livingCamera() === undefined)
  if (document.visibilityState === "visible" && isGone) openStageCamera()
}

/**
 * Be on the stage: the camera is opened where it may be, unless another tab films.
 *
 * [Note: One camera a visit] iPhones ask her again at every getUserMedia, and on the home screen
 * each time. So the stream outlives the stage while she looks at her take, and is opened afresh
 * only when it was lost. See https://github.com/MutinyWallet/mutiny-web/issues/185 .
 *
 * @returns Leaves it.
 */
export const enterStage = (): (() => void) => {
  // First of all: without HTTPS there are no locks either to ask whose stage it is.
  if (showHopeless()) return () => undefined
  clearTimeout(standbyTimer)
  // Counted before the stage is this tab's: the screen beside it may close first.
  wanted += 1
  const left = new AbortController()
  const { signal } = left
  document.addEventListener("visibilitychange", reopenOnReturn, { signal })
  const onElsewhere = (): void => {
    closeCamera()
    showCamera({ kind: "elsewhere" })
  }
  const options = {
    onHeld: () => void begin(signal),
    onElsewhere,
    mayLetGo: () => !isRecorderBusy(),
    onceMayLetGo: onRecorderIdle,
  }
  // Leaving while it waits for another tab rejects the wait.
  void takeStage(signal, options).catch(() => undefined)
  return () => {
    left.abort()
    wanted -= 1
    standBy()
  }
}

/** Film in this tab: the other one lets go of the stage, unless it records. */
export const claimStage = (): void => wishForStage()

/**
 * Have the camera wait while a screen beside the stage is open. It goes off with the page.
 *
 * @returns It need not wait any more.
 */
export const keepCameraWaiting = (): (() => void) => {
  wanted += 1
  const listening = new AbortController()
  const hide = (): void => {
    if (document.visibilityState === "hidden" && isStandingBy()) switchCameraOff()
  }
  document.addEventListener("visibilitychange", hide, { signal: listening.signal })
  return () => {
    wanted -= 1
    listening.abort()
    setTimeout(switchOffUnlessAwaited)
  }
}
