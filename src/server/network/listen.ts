import { once } from "node:events"
import { createServer, type RequestListener, type Server } from "node:http"
import { createServer as createSecureServer } from "node:https"
import { UnissonError } from "../../domain/errors"
import type { Certificate } from "./https-certificate"

/** The port cannot be had. The message is one sentence that says why and what to do. */
export class ListenError extends UnissonError<"listen"> {
  constructor(sentence: string, cause: unknown) {
    super("listen", sentence, { cause })
  }
}

const sentenceFor = (error: unknown, port: number): string => {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  if (code === "EADDRINUSE") return `Port ${port} is in use by another program: set PORT to another number.`
  if (code === "EACCES") return `Port ${port} needs more rights than this user has: set PORT to 1024 or more.`
  return `Port ${port} cannot be opened (${error instanceof Error ? error.message : String(error)}).`
}

/**
 * How long a connection stays open with nothing asked. Longer than proxies keep theirs to us (nginx a minute, Caddy
 * two): whoever hangs up first cuts off a request that the other one sends at that moment.
 */
const IDLE_MS = 125_000

/** Take requests on a port, on every address of this machine. */
export const listen = async (
  handler: RequestListener,
  port: number,
  certificate?: Certificate,
): Promise<Server> => {
  const server = certificate ? createSecureServer(certificate, handler) : createServer(handler)
  // An upload over a slow phone takes as long as it takes: the upload's own handler watches for stalls.
  server.requestTimeout = 0
  server.keepAliveTimeout = IDLE_MS
  server.listen(port)
  try {
    await once(server, "listening")
    return server
  } catch (error) {
    throw new ListenError(sentenceFor(error, port), error)
  }
}

/** Requests that are still answered after this long are cut off. */
const GRACE_MS = 8_000

/** Take no more requests, let those under way finish, and cut what goes on for ever (events, stalled uploads). */
export const stopListening = async (server: Server): Promise<void> => {
  const closed = new Promise(resolve => server.close(resolve))
  server.closeIdleConnections()
  const cutOff = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(cutOff)
}
