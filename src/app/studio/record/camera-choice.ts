/** Which camera and microphone she chose on this phone. */
import type { CameraChoice } from "../../../browser/capture/camera"
import { findSetting, setSetting } from "../../../browser/storage/settings"

/** What she chose; nothing where she never did, or where the phone cannot remember. Never rejects. */
export const findCameraChoice = async (): Promise<CameraChoice> => {
  try {
    const [cameraId, microphoneId] = await Promise.all([findSetting("cameraId"), findSetting("microphoneId")])
    return {
      ...(cameraId !== undefined && { cameraId }),
      ...(microphoneId !== undefined && { microphoneId }),
    }
  } catch {
    return {}
  }
}

/** Remember it for the next visit. A phone that cannot is asked again: never rejects. */
export const keepCameraChoice = async ({ cameraId, microphoneId }: CameraChoice): Promise<void> => {
  try {
    if (cameraId !== undefined) await setSetting("cameraId", cameraId)
    if (microphoneId !== undefined) await setSetting("microphoneId", microphoneId)
  } catch {
    // No room: the choice lasts as long as the page.
  }
}
