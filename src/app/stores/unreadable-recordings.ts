/** What she decides about recordings that were cut off and that nothing here can read. */
import { discardRecording, readRecording } from "../../browser/storage/chunk-spool"
import type { UnreadableRecording } from "../../browser/storage/recovery"
import type { TakeId } from "../../domain/ids"
import { forgetRecordingFailure } from "./last-recording"
import { useStudioTakes } from "./studio-takes"

const forget = (takeId: TakeId): void => {
  forgetRecordingFailure()
  useStudioTakes.setState(({ unreadable }) => ({
    unreadable: unreadable.filter(({ slate }) => slate.takeId !== takeId),
  }))
}

/** Make a take of it all the same, so that it can be sent as it is. */
export const keepUnreadable = async (recording: UnreadableRecording): Promise<void> => {
  const storage = await import("../../browser/storage/recovery")
  await storage.keepUnreadable(recording)
  forget(recording.slate.takeId)
}

/** Throw it away for good: nobody can look at it first, so there is nothing to bring back. */
export const discardUnreadable = async ({ slate }: UnreadableRecording): Promise<void> => {
  await discardRecording(slate.takeId)
  forget(slate.takeId)
}

/** Its bytes as a file: another program may read what this browser cannot. */
export const fileOfUnreadable = ({ slate, mimeType }: UnreadableRecording): Promise<Blob> =>
  readRecording(slate.takeId, mimeType)
