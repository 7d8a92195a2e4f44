/** Many lines given to other people in one move, which can be taken back in one. */
import type { CampaignId, ContributorId, LineId } from "../../domain/ids"
import { type BoardChange, withLine } from "./board-changes"
import { deskCall } from "./desk-call"
import type { ChangeKind } from "./last-change"
import { makeUndoable } from "./undoable-change"

/** Who said a line until now, and who is to say it. */
export type SpeakerChange = {
  readonly lineId: LineId
  readonly from: readonly ContributorId[]
  readonly to: readonly ContributorId[]
}

const withSpeakers =
  (changes: readonly SpeakerChange[]): BoardChange =>
  board =>
    changes.reduce((changed, { lineId, to }) => withLine(lineId, { contributorIds: [...to] })(changed), board)

const body = (changes: readonly SpeakerChange[]) => ({
  changes: changes.map(({ lineId, from, to }) => ({ lineId, from: [...from], to: [...to] })),
})

/** Show at once who says what, and offer the way back. Resolves to whether the server made it. */
export const changeSpeakers = (
  campaignId: CampaignId,
  kind: ChangeKind & `lines-${string}`,
  changes: readonly SpeakerChange[],
): Promise<boolean> => {
  const params = { campaignId }
  const back = changes.map(({ lineId, from, to }) => ({ lineId, from: to, to: from }))
  return makeUndoable({
    kind,
    count: changes.length,
    change: withSpeakers(changes),
    send: () => deskCall("changeSpeakers", { params, body: body(changes) }),
    back: withSpeakers(back),
    sendBack: () => deskCall("changeSpeakers", { params, body: body(back) }),
  })
}
