import type { LineId } from "../../../domain/ids"
import { useStudioTakes } from "../../stores/studio-takes"
import { UnreadableNotice } from "./UnreadableNotice"

/** Recordings of a line that were cut off and cannot be read here, each with what can be done about it. */
export const UnreadableRecordings = ({ lineId }: { readonly lineId: LineId }) => {
  const unreadable = useStudioTakes(state => state.unreadable)
  return unreadable
    .filter(({ slate }) => slate.lineId === lineId)
    .map(recording => <UnreadableNotice key={recording.slate.takeId} recording={recording} />)
}
