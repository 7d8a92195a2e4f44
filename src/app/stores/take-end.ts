/** Why the recording of a take ended, in what she can be told. Pure. */
import type { RecordingEnd, RecordingResult } from "../../browser/capture/recorder"
import { StorageError } from "../../browser/storage/quota"

/** `storage`: no room was left. `storage-lost`: the browser wrote no more for another reason. */
export type TakeEnd = RecordingEnd | "storage-lost"

export const takeEndOf = ({ end, cause }: Pick<RecordingResult, "end" | "cause">): TakeEnd => {
  const isFull = cause instanceof StorageError && cause.code === "quota-exceeded"
  return end === "storage" && !isFull ? "storage-lost" : end
}
