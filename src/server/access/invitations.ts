/** How further coordinators come in: by a link of a campaign's owner, which works once. */
import { randomUUID } from "node:crypto"
import type { CampaignId, CoordinatorId } from "../../domain/ids"
import type { Role } from "../../domain/role"
import { FailureError } from "../failure"
import { seatCoordinator } from "../store/campaign-coordinators"
import type { Connection } from "../store/connection"
import { findCoordinatorByEmail, insertCoordinator } from "../store/coordinators"
import { findInvitation, type InvitationOrigin, insertInvitation } from "../store/invitations"
import { insertToken } from "../store/tokens"
import { needLink, useLink } from "./links"
import { hashPassword } from "./passwords"
import { beginCoordinatorSession } from "./sessions"
import { hashToken, makeToken } from "./tokens"

/** For how long an invitation waits: a week, as a colleague on holiday needs. */
const INVITATION_MS = 7 * 24 * 60 * 60 * 1000

type NewInvitation = {
  readonly campaignId: CampaignId
  readonly role: Role
  readonly label: string
  readonly invitedBy: CoordinatorId
}

/** Make a link that takes one coordinator in. See [Note: Token in the fragment]. */
export const makeInvitation = async (
  db: Connection,
  publicUrl: string,
  invitation: NewInvitation,
): Promise<string> => {
  const { token, hash } = makeToken()
  await db.transaction(async tx => {
    const expiresAt = new Date(Date.now() + INVITATION_MS)
    await insertToken(tx, { hash, purpose: "invitation", expiresAt })
    await insertInvitation(tx, { id: randomUUID(), tokenHash: hash, ...invitation })
  })
  return `${publicUrl}/join#${token}`
}

const linkUnknown = () => new FailureError("link-unknown", "There is no such link.")

/** To what a link invites, without using it. @throws FailureError for a link that does not work */
export const readInvitation = async (db: Connection, token: string): Promise<InvitationOrigin> => {
  await needLink(db, token, ["invitation"])
  const invitation = await findInvitation(db, hashToken(token))
  if (invitation === undefined) throw linkUnknown()
  return invitation
}

/** Use an invitation up for a coordinator. Nothing is used where she has a seat already. */
export const acceptInvitation = (
  db: Connection,
  token: string,
  coordinatorId: CoordinatorId,
): Promise<InvitationOrigin> =>
  db.transaction(async tx => {
    await useLink(tx, token, "invitation")
    const invitation = await findInvitation(tx, hashToken(token))
    if (invitation === undefined) throw linkUnknown()
    await seatCoordinator(tx, invitation.campaignId, coordinatorId, invitation.role)
    return invitation
  })

type Account = { readonly name: string; readonly email: string; readonly password: string }

export type SignedUp = InvitationOrigin & {
  readonly coordinatorId: CoordinatorId
  /** Token of her session. */
  readonly session: string
}

/**
 * Make a coordinator by an invitation.
 *
 * @throws FailureError `email-taken`: she is one already, and signs in instead
 */
export const signUpByInvitation = async (
  db: Connection,
  token: string,
  { name, email, password }: Account,
): Promise<SignedUp> => {
  // Looked at before the costly hash, and outside the transaction that would wait for it.
  await needLink(db, token, ["invitation"])
  if ((await findCoordinatorByEmail(db, email)) !== undefined)
    throw new FailureError("email-taken", "A coordinator has this e-mail address already.")
  const passwordHash = await hashPassword(password)
  return db.transaction(async tx => {
    const coordinatorId = randomUUID()
    await insertCoordinator(tx, { id: coordinatorId, name, email, passwordHash })
    const invitation = await acceptInvitation(tx, token, coordinatorId)
    return { ...invitation, coordinatorId, session: await beginCoordinatorSession(tx, coordinatorId) }
  })
}
