import { acceptInvitation, makeInvitation, readInvitation, signUpByInvitation } from "../access/invitations"
import { remember } from "../activity/remember"
import type { Services } from "../services"
import { listActivity } from "../store/activity"
import { unseatCoordinator, updateRole } from "../store/campaign-coordinators"
import type { InvitationOrigin } from "../store/invitations"
import { revokeInvitation } from "../store/invitations"
import { DONE, type Handlers } from "./handlers"

/** Who coordinates a campaign, and the log of what they did. */
export const coordinationHandlers = (services: Services) => {
  const {
    config,
    database: { db },
    events,
  } = services

  const tellJoined = async ({ campaignId, role }: InvitationOrigin, name: string): Promise<void> => {
    await events.publish({ kind: "campaign-changed", campaignId })
    const actor = { actorKind: "coordinator", actorName: name } as const
    await remember(services, { campaignId, ...actor, kind: "joined", subject: {}, detail: role })
  }

  return {
    inviteCoordinator: async ({ caller, campaignId, body }) => {
      const invitedBy = caller.coordinatorId
      const url = await makeInvitation(db, config.publicUrl, { campaignId, invitedBy, ...body })
      await events.publish({ kind: "campaign-changed", campaignId })
      return { url }
    },

    withdrawInvitation: async ({ campaignId, params: { invitationId } }) => {
      await revokeInvitation(db, invitationId)
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },

    readInvitation: async ({ body: { token } }) => {
      const { campaignTitle, role, invitedBy } = await readInvitation(db, token)
      return { campaignTitle, role, invitedBy }
    },

    joinCampaign: async ({ caller, body: { token } }) => {
      const invitation = await acceptInvitation(db, token, caller.coordinatorId)
      await tellJoined(invitation, caller.name)
      return { campaignId: invitation.campaignId }
    },

    signUpAndJoin: async ({ cookies, body: { token, ...account } }) => {
      const { coordinatorId, session, ...invitation } = await signUpByInvitation(db, token, account)
      cookies.keep("coordinator", session)
      await tellJoined(invitation, account.name)
      const { name, email } = account
      return { campaignId: invitation.campaignId, coordinator: { id: coordinatorId, name, email } }
    },

    changeRole: async ({ campaignId, params: { coordinatorId }, body: { role } }) => {
      await updateRole(db, campaignId, coordinatorId, role)
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },

    removeCoordinator: async ({ campaignId, params: { coordinatorId } }) => {
      await unseatCoordinator(db, campaignId, coordinatorId)
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },

    leaveCampaign: async ({ caller, campaignId }) => {
      await unseatCoordinator(db, campaignId, caller.coordinatorId)
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },

    readActivity: ({ campaignId, params: { before } }) =>
      listActivity(db, campaignId, before === "now" ? undefined : Number(before)),
  } satisfies Partial<Handlers>
}
