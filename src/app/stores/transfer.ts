/** Going on in another browser: the short code that this one shows and that one takes. */
import { call } from "../../browser/api-client"
import { readTransferCode } from "../../domain/transfer-code"
import { refreshBrief } from "./studio-brief"

/** What stands before a code in the fragment of a link. No token of a personal link holds a `=`. */
const CODE_PREFIX = "code="

/** The code in the fragment of a link, as it stands there; `undefined`: it is another kind of link. */
export const codeOfFragment = (fragment: string): string | undefined =>
  fragment.startsWith(CODE_PREFIX) ? fragment.slice(CODE_PREFIX.length) : undefined

/**
 * A link by which she goes on in another browser, once and within a quarter of an hour. Where no
 * code can be had (no network, no session), the address of this page. Never rejects.
 */
export const transferLink = async (): Promise<string> => {
  try {
    const { code } = await call("makeTransferCode")
    return `${location.origin}/i#${CODE_PREFIX}${readTransferCode(code) ?? code}`
  } catch {
    return location.href
  }
}

/**
 * Enter as the person who was shown this code.
 *
 * @throws {ApiError} `code-unknown`, `code-used`, `code-expired`, `code-revoked`, or what the network did.
 */
export const enterByCode = async (typed: string): Promise<void> => {
  await call("enterByCode", { body: { code: typed } })
  // Before the studio opens: it would begin with the brief of whoever used this phone last.
  await refreshBrief()
}
