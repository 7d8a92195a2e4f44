import type { IncomingMessage, ServerResponse } from "node:http"

/** See [Note: Two sessions]. */
export const COOKIES = { coordinator: "unisson_desk", contributor: "unisson_studio" } as const
type SessionKind = keyof typeof COOKIES

/**
 * The longest that browsers keep a cookie. The server decides when a session ends; the cookie
 * only has to outlast it.
 */
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60

/** The session token of a kind that came with a request. */
export const readCookie = (request: IncomingMessage, kind: SessionKind): string | undefined => {
  const prefix = `${COOKIES[kind]}=`
  const pair = request.headers.cookie?.split(/;\s*/u).find(part => part.startsWith(prefix))
  return pair?.slice(prefix.length)
}

const write = (
  response: ServerResponse,
  kind: SessionKind,
  value: string,
  maxAge: number,
  isSecure: boolean,
) =>
  // Appended, not set: a sign-out takes both sessions' cookies away.
  response.appendHeader(
    "Set-Cookie",
    `${COOKIES[kind]}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`,
  )

/** What a handler may do to the caller's cookies. */
export type CookieJar = {
  keep(kind: SessionKind, token: string): void
  drop(kind: SessionKind): void
  read(kind: SessionKind): string | undefined
}

/** @param isSecure whether people reach the server by HTTPS alone */
export const cookieJar = (
  request: IncomingMessage,
  response: ServerResponse,
  isSecure: boolean,
): CookieJar => ({
  keep: (kind, token) => void write(response, kind, token, MAX_AGE_SECONDS, isSecure),
  drop: kind => void write(response, kind, "", 0, isSecure),
  read: kind => readCookie(request, kind),
})
