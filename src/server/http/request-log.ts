import type { IncomingMessage, ServerResponse } from "node:http"
import type { Log } from "../log"

/** Write down each request once it is over: no query, no cookie, no body, nobody's address. */
export const logRequest = (request: IncomingMessage, response: ServerResponse, log: Log): void => {
  const started = performance.now()
  const path = request.url?.split("?", 1)[0]
  response.once("close", () => {
    const facts = {
      method: request.method,
      path,
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
      ...(response.writableFinished ? {} : { isCutOff: true }),
    }
    // Files of the app are many and say little.
    log[path?.startsWith("/api/") ? "info" : "debug"](facts, "request")
  })
}
