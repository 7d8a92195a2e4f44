/** Links that are used once: to set up, to set a new password, to become a coordinator of a campaign. */
import { FailureError } from "../failure"
import type { Connection } from "../store/connection"
import { isSetUp } from "../store/coordinators"
import { findToken, type TokenPurpose, type TokenRow, takeToken } from "../store/tokens"
import { hashToken } from "./tokens"

type SingleUse = "set-up" | "reset" | "invitation"

/** Why a link does not work; undefined: it does. */
export const faultOf = (row: TokenRow | undefined): FailureError | undefined => {
  if (row === undefined) return new FailureError("link-unknown", "There is no such link.")
  if (row.usedAt !== null) return new FailureError("link-used", "This link was used already.")
  if (row.revokedAt !== null) return new FailureError("link-revoked", "This link was revoked.")
  if (row.expiresAt !== null && row.expiresAt.getTime() <= Date.now())
    return new FailureError("link-expired", "This link has expired.")
  return undefined
}

export const alreadySetUp = () =>
  new FailureError("already-set-up", "There is a coordinator already: sign in instead.")

/** Look at a link without using it. Throws where it leads nowhere. */
export const needLink = async (
  db: Connection,
  token: string,
  purposes: readonly TokenPurpose[],
): Promise<TokenRow> => {
  const row = await findToken(db, hashToken(token), purposes)
  const fault = faultOf(row)
  if (fault !== undefined || row === undefined) throw fault
  return row
}

/** Say what a link is good for, without using it. */
export const checkLink = async (db: Connection, token: string): Promise<"set-up" | "reset"> => {
  const { purpose } = await needLink(db, token, ["set-up", "reset"])
  if (purpose === "reset") return purpose
  if (await isSetUp(db)) throw alreadySetUp()
  return "set-up"
}

/** Use a link up, within the transaction of what it is used for. Throws for all but the first. */
export const useLink = async (tx: Connection, token: string, purpose: SingleUse): Promise<TokenRow> => {
  const row = await takeToken(tx, hashToken(token), purpose)
  if (row !== undefined) return row
  await needLink(tx, token, [purpose])
  // It expired between the two questions.
  throw new FailureError("link-expired", "This link has expired.")
}
