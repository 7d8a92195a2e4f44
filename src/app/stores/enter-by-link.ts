/**
 * Opening a personal link, with the network and without.
 *
 * [Note: Links without network] Without network nobody can say whether a link is good. What this
 * phone can know is whose a link was that was opened here before: it keeps the SHA-256 of its token,
 * which opens nothing, and the contributor. If she is the one whose studio is on this phone, the link
 * leads there; a link of somebody else, or one never seen, does not, and she is told why.
 */
import { ApiError, call } from "../../browser/api-client"
import { findLastBrief } from "../../browser/storage/brief-cache"
import { findSetting, setSetting } from "../../browser/storage/settings"
import type { ContributorId } from "../../domain/ids"
import { refreshBrief } from "./studio-brief"

/** Failures that say nothing of the link: nobody answered, or somebody else did. */
const SAYS_NOTHING = ["offline", "not-understood"]

const HEX = 16
const HEX_DIGITS_OF_BYTE = 2

/** `undefined` where the page is not secure, and the browser hashes nothing. */
const hashOf = async (token: string): Promise<string | undefined> => {
  if (globalThis.isSecureContext === false) return undefined
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token))
  return [...new Uint8Array(hash)].map(byte => byte.toString(HEX).padStart(HEX_DIGITS_OF_BYTE, "0")).join("")
}

const rememberOwner = async (token: string, owner: ContributorId): Promise<void> => {
  const hash = await hashOf(token)
  if (hash === undefined) return
  const owners = await findSetting("linkOwners")
  if (owners?.[hash] !== owner) await setSetting("linkOwners", { ...owners, [hash]: owner })
}

/** Whether a link is known to be of the person whose studio is on this phone. */
const isOfTheOneHere = async (token: string): Promise<boolean> => {
  const [hash, owners, kept] = await Promise.all([hashOf(token), findSetting("linkOwners"), findLastBrief()])
  const owner = hash === undefined ? undefined : owners?.[hash]
  return owner !== undefined && owner === kept?.brief.contributor.id
}

/** Whose studio is on this phone, by name. Never rejects. */
export const findStudioOwner = async (): Promise<string | undefined> =>
  (await findLastBrief().catch(() => undefined))?.brief.contributor.name

/**
 * Exchange the token of a personal link for a session. Without network the link still leads to the
 * studio, if it was opened here before and nobody else's since.
 *
 * @throws {ApiError} What the server said, or `offline`: it said nothing, and the link is not known here.
 */
export const enterByLink = async (token: string): Promise<void> => {
  try {
    const { contributor } = await call("enter", { body: { token } })
    // Without this the link only needs the network again.
    if (contributor !== null) await rememberOwner(token, contributor.id).catch(() => undefined)
    // Before the studio opens: it would begin with the brief of whoever used this phone last.
    await refreshBrief()
  } catch (error) {
    const isUnjudged = error instanceof ApiError && SAYS_NOTHING.includes(error.code)
    if (!isUnjudged || !(await isOfTheOneHere(token).catch(() => false))) throw error
  }
}
