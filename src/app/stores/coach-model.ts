/** The model by which the coach sees faces: whether it is here, and fetching it. */
import { canAffordFaces, thisPhone } from "../../browser/coach/affordable"
import { downloadFaceModel, FACE_MODEL_TRANSFER_BYTES, isFaceModelKept } from "../../browser/coach/face-model"
import { createDownload } from "./download"
import { networkCost } from "./network-cost"

export const coachModel = createDownload({
  transferBytes: FACE_MODEL_TRANSFER_BYTES,
  isKept: isFaceModelKept,
  fetch: downloadFaceModel,
  failure: "coach-missing",
})

/** Whether this phone has any use for it. Where it has none, the coach judges light and sound alone. */
export const isCoachModelWanted = (): boolean => canAffordFaces(thisPhone())

/**
 * Have it here without asking her, on a phone that can use it. Never rejects.
 *
 * It is under what [Note: Paid bytes] lets come unasked. But she can film without it: it comes only
 * where the browser says that bytes are free.
 */
export const ensureCoachModel = async (): Promise<void> => {
  if (!isCoachModelWanted()) return
  await coachModel.look()
  if (!coachModel.isKept() && navigator.onLine && networkCost() === "free") await coachModel.fetch()
}
