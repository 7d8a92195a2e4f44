/** Many lines given to other people in one move, which can be taken back in one. */
import type { CampaignId, ContributorId, LineId } from "../../domain/ids"
import { type BoardChange, withLine } from "./board-changes"
import { changeBoard, readBoard } from "./desk-board"
import { deskCall } from "./desk-call"
import { type ChangeKind, offerUndo } from "./last-change"

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

/** Resolves to whether it was done; then it can be taken back. */
export const changeSpeakers = async (
  campaignId: CampaignId,
  kind: ChangeKind & `lines-${string}`,
  changes: readonly SpeakerChange[],
): Promise<boolean> => {
  const params = { campaignId }
  const isDone = await changeBoard(withSpeakers(changes), () =>
    deskCall("changeSpeakers", { params, body: body(changes) }),
  )
  if (!isDone) return false
  const back = changes.map(({ lineId, from, to }) => ({ lineId, from: to, to: from }))
  offerUndo({
    kind,
    count: changes.length,
    undo: async () => {
      await deskCall("changeSpeakers", { params, body: body(back) })
      await readBoard()
    },
  })
  return true
}
