import type { Access } from "../../api/endpoint"
import type { CampaignId, ContributorId, CoordinatorId } from "../../domain/ids"

export type CoordinatorCaller = {
  readonly kind: "coordinator"
  readonly coordinatorId: CoordinatorId
  readonly name: string
  readonly email: string
}

export type ContributorCaller = {
  readonly kind: "contributor"
  readonly contributorId: ContributorId
  readonly campaignId: CampaignId
  readonly name: string
}

/**
 * Who is signed in with the browser that asks.
 *
 * [Note: Two sessions] The desk and the studio have a cookie each, and the endpoint's access says
 * which of the two it means: a coordinator can open a contributor's link and keep her desk.
 */
export type Callers = {
  readonly coordinator: CoordinatorCaller | undefined
  readonly contributor: ContributorCaller | undefined
}

/** Who a handler can count on, by the access of its endpoint. */
export type CallerOf<Kind extends Access> = {
  anyone: undefined
  "signed-in": CoordinatorCaller | ContributorCaller
  coordinator: CoordinatorCaller
  contributor: ContributorCaller
  member: CoordinatorCaller | ContributorCaller
}[Kind]
