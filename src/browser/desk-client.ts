/** Asking the server from the desk, which may ask for everything. */
import type { Answer } from "../api/contract"
import { endpoints, type JsonEndpointName } from "../api/endpoints"
import { ask, type OptionsOf } from "./api-client"

/**
 * Call an endpoint of any kind. Screens of the desk use `deskCall`, which notices a session that has ended.
 *
 * @throws {ApiError} if the server says no or nothing; the signal's reason if it was aborted.
 */
export const callAny = <const Name extends JsonEndpointName>(
  name: Name,
  ...options: OptionsOf<Name>
): Promise<Answer<Name>> => ask(name, endpoints[name], ...options)
