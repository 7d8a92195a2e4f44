/**
 * The welcome clip, filmed by the device at which the coordinator sits: camera, recording, what it became.
 * It is of three minutes at most and lives in this page until she uses it: nothing of it is kept elsewhere.
 */
import { create } from "zustand"
import { type Camera, CameraError, openCamera } from "../../browser/capture/camera"
import type { CameraChoice } from "../../browser/capture/camera-constraints"
import { whenLost } from "../../browser/capture/interruptions"
import { type Recording, startRecording } from "../../browser/capture/recorder"
import { keepScreenOn } from "../../browser/capture/wake-lock"
import { WELCOME_MAX_LENGTH } from "../../domain/welcome"
import { holdUpdates } from "./app-update"
import { codeOf } from "./desk-session"
import { markRecorderBusy, provenFormat } from "./format-proof"

export type WelcomeRecording =
  | { readonly kind: "opening" }
  /** No camera, or a recorder that gives nothing; the code says why. */
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "ready" | "recording"; readonly camera: Camera }
  /** What was filmed, to be looked at. `isCutShort`: it ended before she ended it. */
  | {
      readonly kind: "filmed"
      readonly file: File
      /** Of the file, for a player. */
      readonly url: string
      readonly isCutShort: boolean
    }

export const useWelcomeRecording = create<{ readonly state: WelcomeRecording }>(() => ({
  state: { kind: "opening" },
}))

const MS_PER_SECOND = 1000

const show = (state: WelcomeRecording): void => useWelcomeRecording.setState({ state })

/** Ends the camera and what is recorded with it. */
let hold: AbortController | undefined
let recording: Recording | undefined

/** Camera off, and what was filmed forgotten. */
export const closeWelcomeCamera = (): void => {
  hold?.abort()
  hold = undefined
  void recording?.stop()
  recording = undefined
  const { state } = useWelcomeRecording.getState()
  if (state.kind === "filmed") URL.revokeObjectURL(state.url)
  show({ kind: "opening" })
}

/** Open a camera in place of what is there. Never rejects: the state says what went wrong. */
export const openWelcomeCamera = async (choice: CameraChoice = {}): Promise<void> => {
  closeWelcomeCamera()
  const mine = new AbortController()
  hold = mine
  const settle = (state: WelcomeRecording): void => {
    if (!mine.signal.aborted) show(state)
  }
  try {
    const camera = await openCamera(choice)
    const forget = whenLost(camera.stream, () => {
      // What runs has ended by it, and is shown as what it became.
      if (useWelcomeRecording.getState().state.kind === "ready") settle({ kind: "refused", code: "in-use" })
    })
    const close = (): void => {
      forget()
      camera.close()
    }
    if (mine.signal.aborted) return close()
    mine.signal.addEventListener("abort", close)
    settle({ kind: "ready", camera })
  } catch (cause) {
    settle({ kind: "refused", code: cause instanceof CameraError ? cause.code : codeOf(cause) })
  }
}

/** Record into memory. @returns the clip; `undefined`: the recorder gave nothing */
const record = async (camera: Camera): Promise<{ file: File; isCutShort: boolean } | undefined> => {
  const format = await provenFormat(camera.stream)
  if (typeof format === "string") return undefined
  const chunks: ArrayBuffer[] = []
  recording = startRecording(camera.stream, {
    format,
    sink: {
      open: () => Promise.resolve(),
      write: (chunk, index) => {
        chunks[index] = chunk
        return Promise.resolve()
      },
    },
    longestMs: WELCOME_MAX_LENGTH * MS_PER_SECOND,
  })
  const { end, mimeType } = await recording.finished
  recording = undefined
  if (chunks.length === 0) return undefined
  const [type = format.mimeType] = mimeType.split(";")
  const file = new File(chunks, `accueil.${format.container}`, { type })
  return { file, isCutShort: end !== "stopped" && end !== "too-long" }
}

/** Begin to record with the camera that is open; ends with a clip, or with why there is none. Never rejects. */
export const startWelcomeRecording = async (): Promise<void> => {
  const { state } = useWelcomeRecording.getState()
  const mine = hold
  if (state.kind !== "ready" || mine === undefined) return
  show({ kind: "recording", camera: state.camera })
  const releases = [keepScreenOn(), holdUpdates(), markRecorderBusy()]
  const filmed = await record(state.camera).catch(() => undefined)
  for (const release of releases) release()
  if (mine.signal.aborted) return
  // The light goes out: she is looking now.
  mine.abort()
  show(
    filmed === undefined
      ? { kind: "refused", code: "silent" }
      : { kind: "filmed", ...filmed, url: URL.createObjectURL(filmed.file) },
  )
}

export const stopWelcomeRecording = (): void => void recording?.stop()
