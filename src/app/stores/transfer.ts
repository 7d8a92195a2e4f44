/** Going on in another browser: the short code that this one shows and that one takes. */
import { create } from "zustand"
import { ApiError, call } from "../../browser/api-client"
import { readTransferCode, TRANSFER_CODE_LIFE_MS } from "../../domain/transfer-code"
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

type Transfer = {
  /** The code that is shown; `undefined`: none was asked for. */
  readonly shown: { readonly code: string; readonly endsAtMs: number } | undefined
  readonly isAsking: boolean
  /** Why there is no code. */
  readonly failure: string | undefined
}

export const useTransfer = create<Transfer>(() => ({ shown: undefined, isAsking: false, failure: undefined }))

/** Ask for a code to show; the one before stops working. Never rejects. */
export const showNewCode = async (): Promise<void> => {
  useTransfer.setState({ isAsking: true, failure: undefined })
  try {
    const { code } = await call("makeTransferCode")
    // By this phone's own clock, which may be wrong by hours.
    const endsAtMs = Date.now() + TRANSFER_CODE_LIFE_MS
    useTransfer.setState({ shown: { code, endsAtMs }, isAsking: false })
  } catch (error) {
    const failure = error instanceof ApiError ? error.code : "unknown"
    useTransfer.setState({ shown: undefined, isAsking: false, failure })
  }
}
