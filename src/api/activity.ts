/** What the log of a campaign remembers. */
import type { Endpoint } from "./endpoint"
import { type EndpointName, endpoints, type JsonEndpointName } from "./endpoints"

/** Who does things. */
export const ACTORS = ["coordinator", "contributor"] as const
export type Actor = (typeof ACTORS)[number]

/** Requests that change something of nobody else's concern, or that another entry tells of. */
const UNREMEMBERED = [
  // No campaign yet, or no campaign any more.
  "createCampaign",
  "deleteCampaign",
  // Nothing of it is anybody's concern but hers.
  "startTrial",
  "leaveTrial",
  // Told as `joined`.
  "joinCampaign",
  // Between her and her browsers.
  "makeTransferCode",
  "reportDevice",
  "markMessageRead",
  "keepPushSubscription",
  "removePushSubscription",
  // Nothing is changed.
  "previewNotice",
  "tryNotice",
] as const satisfies readonly JsonEndpointName[]

type Remembering = {
  [Name in JsonEndpointName]: (typeof endpoints)[Name]["method"] extends "get"
    ? never
    : (typeof endpoints)[Name]["access"] extends "anyone" | "signed-in"
      ? never
      : Name
}[JsonEndpointName]

/** Endpoints whose requests are remembered: all by which somebody with a session changes a campaign. */
export type RememberedEndpoint = Exclude<Remembering, (typeof UNREMEMBERED)[number]>

/** What is remembered without a request that says it alone. */
export const OCCURRENCES = [
  "joined",
  "arrived",
  "name-picked",
  "newcomer",
  "link-asked",
  "welcome-arrived",
] as const
export type Occurrence = (typeof OCCURRENCES)[number]

export type ActivityKind = RememberedEndpoint | Occurrence

export const isRemembered = (name: EndpointName): name is RememberedEndpoint => {
  const { method, access, engine }: Endpoint = endpoints[name]
  return (
    engine === "json" &&
    method !== "get" &&
    access !== "anyone" &&
    access !== "signed-in" &&
    !UNREMEMBERED.some(unremembered => unremembered === name)
  )
}
