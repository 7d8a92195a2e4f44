/** What a handler of the JSON contract is. The types hold every endpoint to a handler of its own. */
import type { Answer, Body, Params } from "../../api/contract"
import type { endpoints, JsonEndpointName } from "../../api/endpoints"
import type { CampaignId } from "../../domain/ids"
import type { CallerOf } from "../access/caller"
import type { CookieJar } from "../access/cookies"

type AccessOf<Name extends JsonEndpointName> = (typeof endpoints)[Name]["access"]

/** The campaign of what the path names, where it names something that is owned. */
type CampaignOf<Name extends JsonEndpointName> =
  AccessOf<Name> extends "anyone" ? undefined : Params<Name> extends undefined ? undefined : CampaignId

/** A request that was let through and whose parts are as the contract says. */
export type Call<Name extends JsonEndpointName> = {
  readonly caller: CallerOf<AccessOf<Name>>
  readonly campaignId: CampaignOf<Name>
  readonly params: Params<Name>
  readonly body: Body<Name>
  readonly cookies: CookieJar
}

export type Handlers = {
  readonly [Name in JsonEndpointName]: (call: Call<Name>) => Promise<Answer<Name>>
}

/** What an endpoint answers that has nothing to tell. */
export const DONE = { done: true } as const
