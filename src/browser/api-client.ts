/** Asking the server: one typed function for the JSON endpoints of all but the desk, whose is `desk-client.ts`. */
import type { Answer, Body, Params } from "../api/contract"
import { type Endpoint, fillPath } from "../api/endpoint"
import type { JsonEndpointName } from "../api/endpoints"
import { FAILURES, type FailureCode } from "../api/failures"
import {
  type StudioEndpointName,
  type StudioJsonName,
  studioEndpoints,
  studioPathOf,
} from "../api/studio-endpoints"
import { UnissonError } from "../domain/errors"

/**
 * The server said no, or nothing.
 * - `offline`: no answer.
 * - `not-understood`: an answer that is not the server's: a proxy's page, a captive portal's.
 * - the server's own codes: see `api/failures.ts`.
 */
export type ApiFailure = FailureCode | "offline" | "not-understood"

export class ApiError extends UnissonError<ApiFailure> {}

type Given<Key extends string, Value> = undefined extends Value
  ? { readonly [K in Key]?: Value }
  : { readonly [K in Key]: Value }

/** What a call needs: parameters in the path and a body, where the endpoint has them. */
export type CallOptions<Name extends JsonEndpointName> = Given<"params", Params<Name>> &
  Given<"body", Body<Name>> & {
    readonly signal?: AbortSignal | undefined
    /** Let the request outlive the page. For small bodies: browsers allow 64 KiB in all. */
    readonly keepalive?: boolean
  }

/** Options may be left out where nothing is needed. */
export type OptionsOf<Name extends JsonEndpointName> =
  Record<never, never> extends CallOptions<Name>
    ? [options?: CallOptions<Name>]
    : [options: CallOptions<Name>]

const isFailureCode = (code: unknown): code is FailureCode => typeof code === "string" && code in FAILURES

/** What went wrong, by the status and the body of an answer. */
export const failureOf = (status: number, answer: unknown): ApiError => {
  const isFailure = typeof answer === "object" && answer !== null && "code" in answer
  if (!isFailure || !isFailureCode(answer.code)) {
    return new ApiError("not-understood", `Status ${status} without a code`, {
      details: { status },
    })
  }
  const message = "message" in answer && typeof answer.message === "string" ? answer.message : answer.code
  const details =
    "details" in answer ? (answer.details as Record<string, string | number> | undefined) : undefined
  return new ApiError(answer.code, message, details === undefined ? {} : { details })
}

const errorOf = async (response: Response): Promise<ApiError> =>
  failureOf(response.status, await response.json().catch(() => undefined))

const send = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, init)
  } catch (cause) {
    if (init.signal?.aborted === true) throw init.signal.reason
    throw new ApiError("offline", `No answer to ${init.method} ${url}`, { cause })
  }
}

/**
 * Ask at an endpoint, whichever table it stands in. Screens use {@link call} or `deskCall`.
 *
 * @throws {ApiError} if the server says no or nothing; the signal's reason if it was aborted.
 */
export const ask = async <const Name extends JsonEndpointName>(
  name: Name,
  { method, path }: Pick<Endpoint, "method" | "path">,
  ...[options]: OptionsOf<Name>
): Promise<Answer<Name>> => {
  const { params, body, signal, keepalive } = (options ?? {}) as {
    params?: Readonly<Record<string, string>>
    body?: unknown
    signal?: AbortSignal
    keepalive?: boolean
  }
  const response = await send(fillPath(path, params), {
    method: method.toUpperCase(),
    credentials: "same-origin",
    // A plain question has no headers of its own: it must match the preload of [Note: Brief ahead].
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
    ...(keepalive === undefined ? {} : { keepalive }),
  })
  if (!response.ok) throw await errorOf(response)
  try {
    return (await response.json()) as Answer<Name>
  } catch (cause) {
    if (signal?.aborted === true) throw signal.reason
    // A hotel's sign-in page answers 200 with HTML; a cut connection ends in the middle.
    throw new ApiError("not-understood", `The answer to ${name} is no JSON`, { cause })
  }
}

/**
 * Call an endpoint.
 *
 * @example
 * ```ts
 * const { lines } = await call("readBrief")
 * ```
 *
 * @throws {ApiError} if the server says no or nothing; the signal's reason if it was aborted.
 */
export const call = <const Name extends StudioJsonName>(
  name: Name,
  ...options: OptionsOf<Name>
): Promise<Answer<Name>> => ask(name, studioEndpoints[name], ...options)

/** Endpoints whose answer is a file, and whose path needs nothing. */
export type PlainFileName = {
  [Name in StudioEndpointName]: (typeof studioEndpoints)[Name] extends { engine: "file"; path: infer Path }
    ? Path extends `${string}{${string}`
      ? never
      : Name
    : never
}[StudioEndpointName]

/**
 * The bytes of a file.
 *
 * @throws {ApiError} if the server says no or nothing.
 */
export const download = async (name: PlainFileName): Promise<ArrayBuffer> => {
  const response = await send(studioPathOf(name), { method: "GET", credentials: "same-origin" })
  if (!response.ok) throw await errorOf(response)
  return response.arrayBuffer().catch(cause => {
    throw new ApiError("offline", `The answer to ${name} was cut off`, { cause })
  })
}
