/** Asking the server from the desk, which may ask for everything. */
import type { Answer } from "../api/contract"
import { endpoints, type JsonEndpointName } from "../api/endpoints"
import { anySignal } from "./any-signal"
import { ApiError, ask, type CallOptions, type OptionsOf } from "./api-client"

/**
 * The slowest answers (mail that is tried, voices that are listened to) take seconds. A line that hangs says
 * nothing for ever, and one change waits for the one before.
 */
export const ANSWER_MAX_MS = 60_000

/**
 * Call an endpoint of any kind. Screens of the desk use `deskCall`, which notices a session that has ended.
 *
 * @throws {ApiError} if the server says no, or nothing for {@link ANSWER_MAX_MS}; the signal's reason if it was aborted.
 */
export const callAny = async <const Name extends JsonEndpointName>(
  name: Name,
  ...[options]: OptionsOf<Name>
): Promise<Answer<Name>> => {
  const limit = new AbortController()
  const late = new ApiError("offline", `No answer to ${name} in time`)
  const timer = setTimeout(() => limit.abort(late), ANSWER_MAX_MS)
  const { signal } = options ?? {}
  const either = signal === undefined ? limit.signal : anySignal([signal, limit.signal])
  const all = { ...options, signal: either } as CallOptions<Name>
  try {
    return await ask(name, endpoints[name], ...([all] as OptionsOf<Name>))
  } finally {
    clearTimeout(timer)
  }
}
