/** Links for whoever can start the server: they are printed on its terminal and sent to nobody. */

import { FailureError } from "../failure"
import type { Services } from "../services"
import { findCoordinatorByEmail, isSetUp } from "../store/coordinators"
import { insertToken, revokeSetUpLinks } from "../store/tokens"
import { makeToken } from "./tokens"

/** A link on a terminal that nobody opened for this long is forgotten rather than needed. */
const RESET_LINK_MS = 60 * 60 * 1000

type LinkServices = Pick<Services, "config" | "database">

/**
 * A link by which the first coordinator is made, or undefined where there is one. Links of earlier
 * starts stop working. See [Note: Token in the fragment].
 */
export const makeSetUpLink = async ({ config, database }: LinkServices): Promise<string | undefined> => {
  if (await isSetUp(database.db)) return undefined
  const { token, hash } = makeToken()
  await database.db.transaction(async tx => {
    await revokeSetUpLinks(tx)
    await insertToken(tx, { hash, purpose: "set-up" })
  })
  return `${config.publicUrl}/set-up#${token}`
}

/**
 * A link by which a coordinator sets a new password. Works once, for an hour.
 *
 * @throws FailureError `not-found` where nobody has this e-mail address
 */
export const makeResetLink = async ({ config, database }: LinkServices, email: string): Promise<string> => {
  const coordinator = await findCoordinatorByEmail(database.db, email)
  if (coordinator === undefined) {
    throw new FailureError("not-found", `No coordinator has the e-mail address ${email}.`)
  }
  const { token, hash } = makeToken()
  await insertToken(database.db, {
    hash,
    purpose: "reset",
    coordinatorId: coordinator.id,
    expiresAt: new Date(Date.now() + RESET_LINK_MS),
  })
  return `${config.publicUrl}/reset#${token}`
}
