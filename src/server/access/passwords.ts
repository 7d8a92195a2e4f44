import { hash, hashRaw, verify } from "@node-rs/argon2"

/** Argon2id with the library's own costs (19 MiB, two passes: what OWASP asks for), as text. */
export const hashPassword = (password: string): Promise<string> => hash(password)

let decoy: Promise<string> | undefined

/**
 * Whether the password is the one behind the hash. Without a hash (no such coordinator) it takes
 * as long and says no, so that time tells nobody who has an account.
 */
export const isPassword = async (password: string, passwordHash: string | undefined): Promise<boolean> => {
  decoy ??= hashPassword("nobody has this password")
  const isRight = await verify(passwordHash ?? (await decoy), password)
  return isRight && passwordHash !== undefined
}

/** One salt for all: a code is looked up by its hash, and nobody computes 2^40 of these beforehand. */
const CODE_SALT = Buffer.from("unisson transfer code")

/**
 * What is kept of a transfer code. It has 40 bits, which a plain hash does not hide from whoever
 * reads the database while it works; at the cost of a password's hash each, trying them takes centuries.
 */
export const hashTransferCode = (code: string): Promise<Buffer> => hashRaw(code, { salt: CODE_SALT })
