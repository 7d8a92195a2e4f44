import type { IncomingMessage } from "node:http"
import { FailureError } from "../failure"

/** Methods that change nothing. Links from elsewhere may lead to them. */
const SAFE_METHODS: readonly (string | undefined)[] = ["GET", "HEAD", "OPTIONS"]

const isFromHere = ({ headers }: IncomingMessage, publicUrl: string): boolean => {
  // Where it comes at all it comes from the browser itself, and no page can forge it.
  const site = headers["sec-fetch-site"]
  if (site !== undefined) return site === "same-origin" || site === "none"
  // Browsers leave it out over plain HTTP, but not the origin.
  const { origin, host } = headers
  if (origin === undefined) return true
  return origin === publicUrl || (URL.canParse(origin) && new URL(origin).host === host)
}

/**
 * Refuse a change that another site's page asks for with our visitor's cookies. Together with
 * SameSite=Lax; programs that are no browsers send neither header, and have no visitor.
 */
export const refuseCrossSite = (request: IncomingMessage, publicUrl: string): void => {
  if (SAFE_METHODS.includes(request.method) || isFromHere(request, publicUrl)) return
  throw new FailureError("forbidden", "This request comes from another site.")
}
