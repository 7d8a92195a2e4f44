import { sendStateOf } from "../../../browser/outbox/send-state"
import type { TakeId } from "../../../domain/ids"
import type { SendState } from "../../../domain/take"
import { useStudioBrief } from "../../stores/studio-brief"
import { useStudioOutbox } from "../../stores/studio-outbox"

const AT_THE_DESK: readonly (SendState | undefined)[] = ["arrived", "accepted", "redo", "refused"]

/** Whether the desk has this take. It has it once and for all: another cut of it would never be taken. */
export const useHasArrived = (takeId: TakeId): boolean => {
  const entry = useStudioOutbox(({ entries }) => entries?.find(one => one.takeId === takeId))
  const submission = useStudioBrief(({ brief }) => brief?.submissions.find(one => one.takeId === takeId))
  return AT_THE_DESK.includes(sendStateOf(entry, submission))
}
