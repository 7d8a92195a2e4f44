/** Codes by which a contributor goes on in another browser, where her link is not at hand. */
import { randomInt } from "node:crypto"
import type { ContributorId } from "../../domain/ids"
import {
  readTransferCode,
  showTransferCode,
  TRANSFER_ALPHABET,
  TRANSFER_CODE_LENGTH,
  TRANSFER_CODE_LIFE_MS,
} from "../../domain/transfer-code"
import { FailureError } from "../failure"
import type { Connection } from "../store/connection"
import { isStillOpen } from "../store/sessions"
import { findToken, insertToken, revokeTransferCodes, takeToken } from "../store/tokens"
import { hashTransferCode } from "./passwords"
import { beginContributorSession } from "./sessions"

/**
 * [Note: Odds of guessing a code] There are 32^8 = 2^40 codes, about 1.1 × 10^12. At most one is
 * alive for each contributor, for a quarter of an hour, and a server process looks at 600 wrong ones
 * in that time, wherever they come from (`RATE_LIMITS.wrongCodes`). So while a hundred codes are
 * alive, which is a busy evening, a quarter of an hour of guessing finds one with a chance of
 * 600 × 100 / 2^40 = 5.5 × 10^-8: one in eighteen million. A whole year of it, with a hundred alive
 * day and night: 0.2 %. Whoever wears that guard out closes this one door for everybody until the
 * quarter of an hour is over; personal links open as before.
 */
const randomCode = (): string =>
  Array.from(
    { length: TRANSFER_CODE_LENGTH },
    () => TRANSFER_ALPHABET[randomInt(TRANSFER_ALPHABET.length)],
  ).join("")

export type MadeCode = { readonly code: string; readonly expiresAt: Date }

/** Make a code. Those of hers that were made before stop working. */
export const makeTransferCode = async (db: Connection, contributorId: ContributorId): Promise<MadeCode> => {
  const code = randomCode()
  const expiresAt = new Date(Date.now() + TRANSFER_CODE_LIFE_MS)
  // Costly, and so not done within the transaction.
  const hash = await hashTransferCode(code)
  await db.transaction(async tx => {
    await revokeTransferCodes(tx, contributorId)
    await insertToken(tx, { hash, purpose: "transfer-code", contributorId, expiresAt })
  })
  return { code: showTransferCode(code), expiresAt }
}

const unknown = () => new FailureError("code-unknown", "There is no such code.")

/** The code that was typed. Throws for what can be none, and is no guess either. */
export const needTransferCode = (typed: string): string => {
  const code = readTransferCode(typed)
  if (code === undefined) throw unknown()
  return code
}

/** Why a code does not work that was not taken. */
const faultOf = async (db: Connection, hash: Buffer): Promise<FailureError> => {
  const row = await findToken(db, hash, ["transfer-code"])
  if (row === undefined) return unknown()
  if (row.usedAt !== null) return new FailureError("code-used", "This code was used already.")
  if (row.revokedAt !== null) return new FailureError("code-revoked", "This code was replaced or revoked.")
  return new FailureError("code-expired", "This code has expired.")
}

/**
 * Use a code up. The session begins in the same transaction: a process that dies here has used
 * nothing up.
 *
 * @param code From {@link needTransferCode}.
 * @returns The token of the new session.
 */
export const enterByCode = async (db: Connection, code: string): Promise<string> => {
  const hash = await hashTransferCode(code)
  return db.transaction(async tx => {
    const row = await takeToken(tx, hash, "transfer-code")
    const contributorId = row?.contributorId
    if (contributorId == null) throw await faultOf(tx, hash)
    if (!(await isStillOpen(tx, contributorId)))
      throw new FailureError("link-expired", "This campaign has been over for a while.")
    return beginContributorSession(tx, contributorId)
  })
}
