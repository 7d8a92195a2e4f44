/** How a coordinator gets in: the very first time, by password, and when she has forgotten it. */
import { randomUUID } from "node:crypto"
import { FailureError } from "../failure"
import type { Connection } from "../store/connection"
import { claimSetUp, findCoordinatorByEmail, insertCoordinator, updatePassword } from "../store/coordinators"
import { revokeTokensOfCoordinator } from "../store/tokens"
import { alreadySetUp, needLink, useLink } from "./links"
import { hashPassword, isPassword } from "./passwords"
import { beginCoordinatorSession } from "./sessions"

type Credentials = { readonly email: string; readonly password: string }

/** Sign in. Returns the token of the new session. */
export const signIn = async (db: Connection, { email, password }: Credentials): Promise<string> => {
  const coordinator = await findCoordinatorByEmail(db, email)
  const isRight = await isPassword(password, coordinator?.passwordHash)
  if (coordinator === undefined || !isRight) {
    throw new FailureError("wrong-credentials", "E-mail address or password is wrong.")
  }
  return beginCoordinatorSession(db, coordinator.id)
}

/** Make the first coordinator by the set-up link. Returns the token of her session. */
export const setUpCoordinator = async (
  db: Connection,
  { token, name, email, password }: Credentials & { readonly token: string; readonly name: string },
): Promise<string> => {
  // Looked at before the costly hash, and outside the transaction that would wait for it.
  await needLink(db, token, ["set-up"])
  const passwordHash = await hashPassword(password)
  return db.transaction(async tx => {
    await useLink(tx, token, "set-up")
    if (!(await claimSetUp(tx))) throw alreadySetUp()
    const id = randomUUID()
    await insertCoordinator(tx, { id, name, email, passwordHash })
    return beginCoordinatorSession(tx, id)
  })
}

/** Set a new password by a reset link; whoever was signed in with the old one is no longer. */
export const resetPassword = async (
  db: Connection,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<string> => {
  await needLink(db, token, ["reset"])
  const passwordHash = await hashPassword(password)
  return db.transaction(async tx => {
    const { coordinatorId } = await useLink(tx, token, "reset")
    const coordinator = coordinatorId && (await updatePassword(tx, coordinatorId, passwordHash))
    if (!coordinator) throw new FailureError("link-unknown", "There is no such link.")
    await revokeTokensOfCoordinator(tx, coordinator.id)
    return beginCoordinatorSession(tx, coordinator.id)
  })
}
