/** What a coordinator can do about who coordinates the campaign on the table. */
import type { CoordinatorId } from "../../domain/ids"
import type { Role } from "../../domain/role"
import { changeBoard, needCampaignId, readBoard } from "./desk-board"
import { deskCall } from "./desk-call"

/** Make a link that takes one more in. Rejects with the server's reason: the form that asked shows it. */
export const inviteCoordinator = async (role: Role, label: string): Promise<string> => {
  const params = { campaignId: needCampaignId() }
  const { url } = await deskCall("inviteCoordinator", { params, body: { role, label } })
  void readBoard()
  return url
}

/** End an invitation. Resolves to whether it was done. */
export const withdrawInvitation = (invitationId: string): Promise<boolean> =>
  changeBoard(
    board => ({ ...board, invitations: board.invitations.filter(({ id }) => id !== invitationId) }),
    () => deskCall("withdrawInvitation", { params: { invitationId } }),
  )

/** Give a coordinator another role. Resolves to whether it was done. */
export const changeRole = (coordinatorId: CoordinatorId, role: Role): Promise<boolean> =>
  changeBoard(
    board => ({
      ...board,
      coordinators: board.coordinators.map(one => (one.id === coordinatorId ? { ...one, role } : one)),
    }),
    () => deskCall("changeRole", { params: { campaignId: needCampaignId(), coordinatorId }, body: { role } }),
  )

/** Take a coordinator off. Resolves to whether it was done. */
export const removeCoordinator = (coordinatorId: CoordinatorId): Promise<boolean> =>
  changeBoard(
    board => ({ ...board, coordinators: board.coordinators.filter(({ id }) => id !== coordinatorId) }),
    () => deskCall("removeCoordinator", { params: { campaignId: needCampaignId(), coordinatorId } }),
  )

/** Give up one's own seat. Resolves to whether it was done; the campaign is then no longer hers to see. */
export const leaveCampaign = (): Promise<boolean> =>
  changeBoard(
    board => board,
    () => deskCall("leaveCampaign", { params: { campaignId: needCampaignId() } }),
  )
