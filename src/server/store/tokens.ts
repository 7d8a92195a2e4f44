/** The one table of links and sessions, by the SHA-256 of their tokens. */
import { and, eq, gt, isNull, or, sql } from "drizzle-orm"
import type { ContributorId, CoordinatorId } from "../../domain/ids"
import type { Connection } from "./connection"
import { tokens } from "./schema"

export type TokenRow = typeof tokens.$inferSelect
export type TokenPurpose = TokenRow["purpose"]

export type NewToken = {
  readonly hash: Buffer
  readonly purpose: TokenPurpose
  readonly coordinatorId?: CoordinatorId
  readonly contributorId?: ContributorId
  /** Left out: works until it is revoked. */
  readonly expiresAt?: Date
}

export const insertToken = async (db: Connection, token: NewToken): Promise<void> => {
  await db.insert(tokens).values(token)
}

/** A token whatever has become of it, to say why it no longer works. */
export const findToken = async (
  db: Connection,
  hash: Buffer,
  purposes: readonly TokenPurpose[],
): Promise<TokenRow | undefined> => {
  const [row] = await db.select().from(tokens).where(eq(tokens.hash, hash))
  return row !== undefined && purposes.includes(row.purpose) ? row : undefined
}

/**
 * Use up a single-use link. One UPDATE: of requests that race, PostgreSQL lets the first one
 * through and shows the others a row that no longer matches.
 */
export const takeToken = async (
  db: Connection,
  hash: Buffer,
  purpose: TokenPurpose,
): Promise<TokenRow | undefined> => {
  const [row] = await db
    .update(tokens)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(tokens.hash, hash),
        eq(tokens.purpose, purpose),
        isNull(tokens.usedAt),
        isNull(tokens.revokedAt),
        or(isNull(tokens.expiresAt), gt(tokens.expiresAt, sql`now()`)),
      ),
    )
    .returning()
  return row
}

const revoked = { revokedAt: sql`now()` }

export const revokeToken = async (db: Connection, hash: Buffer): Promise<void> => {
  await db
    .update(tokens)
    .set(revoked)
    .where(and(eq(tokens.hash, hash), isNull(tokens.revokedAt)))
}

/** Revoke the links that lead to the first coordinator's account. */
export const revokeSetUpLinks = async (db: Connection): Promise<void> => {
  await db
    .update(tokens)
    .set(revoked)
    .where(and(eq(tokens.purpose, "set-up"), isNull(tokens.usedAt), isNull(tokens.revokedAt)))
}

/** Revoke the transfer codes of a contributor that still work. */
export const revokeTransferCodes = async (db: Connection, contributorId: ContributorId): Promise<void> => {
  await db
    .update(tokens)
    .set(revoked)
    .where(
      and(
        eq(tokens.contributorId, contributorId),
        eq(tokens.purpose, "transfer-code"),
        isNull(tokens.usedAt),
        isNull(tokens.revokedAt),
      ),
    )
}

/** Revoke every session and unused reset link of a coordinator. */
export const revokeTokensOfCoordinator = async (
  db: Connection,
  coordinatorId: CoordinatorId,
): Promise<void> => {
  await db
    .update(tokens)
    .set(revoked)
    .where(and(eq(tokens.coordinatorId, coordinatorId), isNull(tokens.revokedAt)))
}

/** Revoke every personal link, transfer code and session of a contributor. */
export const revokeTokensOfContributor = async (
  db: Connection,
  contributorId: ContributorId,
): Promise<void> => {
  await db
    .update(tokens)
    .set(revoked)
    .where(and(eq(tokens.contributorId, contributorId), isNull(tokens.revokedAt)))
}
