/** The one way from an error to the contract's Failure. */
import { randomUUID } from "node:crypto"
import type { ServerResponse } from "node:http"
import { HTTPException } from "hono/http-exception"
import { ZodError } from "zod"
import { FAILURES, type FailureCode } from "../../api/failures"
import type { FailureShape } from "../../api/shapes"
import { UnissonError } from "../../domain/errors"
import { FailureError } from "../failure"
import type { Log } from "../log"
import { failureOfPostgres, withoutValues } from "../store/postgres-failures"

type Failed = {
  readonly status: number
  readonly body: FailureShape
  readonly headers: Readonly<Record<string, string>>
}

const isCode = (code: string): code is FailureCode => Object.hasOwn(FAILURES, code)

/** What was wrong with a body or a parameter: the first fault, and where. */
const badRequest = (error: ZodError): FailureError => {
  const [issue] = error.issues
  const field = issue?.path.join(".") ?? ""
  const limit = issue?.code === "too_big" ? { max: Number(issue.maximum) } : {}
  const floor = issue?.code === "too_small" ? { min: Number(issue.minimum) } : {}
  const message = `${field === "" ? "The request" : field}: ${issue?.message ?? "not as it should be"}.`
  return new FailureError("bad-request", message, { details: { field, ...limit, ...floor } })
}

/** Hono's own refusals: a body that is no JSON, or of another type. */
const ofHono = ({ status, message }: HTTPException): FailureError | undefined =>
  status < FAILURES.internal ? new FailureError("bad-request", `${message}.`) : undefined

/** What whoever asked may know of an error; undefined: nothing. */
const explain = (error: unknown): UnissonError | undefined => {
  if (error instanceof UnissonError && isCode(error.code)) return error
  if (error instanceof ZodError) return badRequest(error)
  if (error instanceof HTTPException) return ofHono(error)
  return failureOfPostgres(error)
}

/** What a refusal says beside its body. */
const headersOf = ({ code, details: { retryAfter } }: UnissonError): Record<string, string> => ({
  ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
  // The rest of the body is on its way and nobody will read it: the connection is of no more use.
  ...(code === "too-large" ? { Connection: "close" } : {}),
})

/** Turn an error into an answer. What is our own fault goes to the log, and only its number out. */
export const failureOf = (error: unknown, log: Log): Failed => {
  const known = explain(error)
  if (known !== undefined && isCode(known.code)) {
    const details = Object.keys(known.details).length > 0 ? { details: { ...known.details } } : {}
    const body = { code: known.code, message: known.message, ...details }
    return { status: FAILURES[known.code], body, headers: headersOf(known) }
  }
  const incident = randomUUID()
  log.error({ err: withoutValues(error), incident }, "a request failed")
  const message = "Something went wrong on the server. Its log says what, under this number."
  const body = { code: "internal", message, details: { incident } }
  return { status: FAILURES.internal, body, headers: {} }
}

/** Answer on Node's response, for all that is not behind Hono. */
export const answerFailure = (response: ServerResponse, error: unknown, log: Log): void => {
  const { status, body, headers } = failureOf(error, log)
  // Part of another answer has left: the connection is the only thing left to say no with.
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, {
    ...headers,
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
  })
  response.end(JSON.stringify(body))
}
