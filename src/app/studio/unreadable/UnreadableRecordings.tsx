import type { LineId } from "../../../domain/ids"
import { useUnreadableOf } from "../../stores/studio-takes"
import { UnreadableNotice } from "./UnreadableNotice"

/** Recordings of a line that cannot be read here, each with what can be done about it. */
export const UnreadableRecordings = ({ lineId }: { readonly lineId: LineId }) =>
  useUnreadableOf(lineId).map(recording => (
    <UnreadableNotice key={recording.slate.takeId} recording={recording} />
  ))
