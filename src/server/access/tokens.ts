import { createHash, randomBytes } from "node:crypto"

/** 256 bits: nobody guesses one, so a plain hash without salt protects it. */
const TOKEN_BYTES = 32

/** SHA-256 of a token: all that the database ever holds of it. */
export type TokenHash = Buffer

export const hashToken = (token: string): TokenHash => createHash("sha256").update(token).digest()

/** A new secret, and what is kept of it. */
export const makeToken = (): { token: string; hash: TokenHash } => {
  const token = randomBytes(TOKEN_BYTES).toString("base64url")
  return { token, hash: hashToken(token) }
}
