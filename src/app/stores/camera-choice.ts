/** Which camera and microphone she chose on this phone, and what they may do to the sound. */
import type { CameraChoice } from "../../browser/capture/camera"
import { findSetting, setSetting } from "../../browser/storage/settings"

/** A choice after a change. A camera by name and the way it looks exclude each other: the later one counts. */
export const changeChoice = (before: CameraChoice, change: CameraChoice): CameraChoice => {
  const { cameraId: _cameraId, ...nameless } = before
  const { facing: _facing, ...wayless } = before
  if (change.facing !== undefined) return { ...nameless, ...change }
  return change.cameraId === undefined ? { ...before, ...change } : { ...wayless, ...change }
}

/** What she chose; nothing where she never did, or where the phone cannot remember. Never rejects. */
export const findCameraChoice = async (): Promise<CameraChoice> => {
  chosen ??= await findSetting("camera").catch(() => undefined)
  return chosen ?? {}
}

/** Known to this page: a phone that cannot remember keeps to it until the page is left. */
let chosen: CameraChoice | undefined

/** Change it, now and for the next visits. Never rejects. */
export const keepCameraChoice = async (change: CameraChoice): Promise<void> => {
  chosen = changeChoice(await findCameraChoice(), change)
  await setSetting("camera", chosen).catch(() => undefined)
}
