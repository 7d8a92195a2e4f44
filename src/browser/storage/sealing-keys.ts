/** The key by which this phone seals a contributor's files. Making it needs no network. */
import type { ContributorId } from "../../domain/ids"
import { openDatabase, type SealingKey } from "./database"
import { withStorageErrors } from "./quota"

const CURVE = { name: "ECDSA", namedCurve: "P-256" } as const

/** Bytes as text that needs no escaping anywhere. */
export const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")

const makeKey = async (contributorId: ContributorId): Promise<SealingKey> => {
  const pair = await crypto.subtle.generateKey(CURVE, false, ["sign", "verify"])
  const point = await crypto.subtle.exportKey("raw", pair.publicKey)
  return { contributorId, privateKey: pair.privateKey, publicKey: base64url(point) }
}

/** Her key on this phone, made at the first question. Of two tabs that ask at once both get the same. */
export const ensureSealingKey = (contributorId: ContributorId): Promise<SealingKey> =>
  withStorageErrors(async () => {
    const database = await openDatabase()
    const present = await database.get("keys", contributorId)
    if (present !== undefined) return present
    const made = await makeKey(contributorId)
    const transaction = database.transaction("keys", "readwrite")
    const quicker = await transaction.store.get(contributorId)
    if (quicker === undefined) await transaction.store.put(made)
    await transaction.done
    return quicker ?? made
  })
