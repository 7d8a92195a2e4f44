/** The one place that decides who may do what. See [Note: Access is part of the contract]. */
import type { Endpoint } from "../../api/endpoint"
import { type CampaignId, isId } from "../../domain/ids"
import { mayDo, type Role } from "../../domain/role"
import { FailureError, notFound } from "../failure"
import { findRole } from "../store/campaign-coordinators"
import type { Connection } from "../store/connection"
import { findOwnerBy, type OwnedParam, type Owner } from "../store/ownership"
import type { Callers, ContributorCaller, CoordinatorCaller } from "./caller"

export type Authorised = {
  /** In the role that the endpoint asks for; undefined where anyone may call. */
  readonly caller: CoordinatorCaller | ContributorCaller | undefined
  /** The campaign of what the path names; undefined where it names nothing that is owned. */
  readonly campaignId: CampaignId | undefined
}

const notSignedIn = () => new FailureError("not-signed-in", "Sign in first, or open your personal link.")
const forbidden = () => new FailureError("forbidden", "Your session is not for this.")

const isOwned = (param: string): param is OwnedParam => Object.hasOwn(findOwnerBy, param)

/** Whose the path's thing is; undefined where it names nothing that somebody owns. */
const needOwner = async (
  db: Connection,
  params: Readonly<Record<string, string>>,
): Promise<Owner | undefined> => {
  const param = Object.keys(params).find(isOwned)
  if (param === undefined) return undefined
  const id = params[param] ?? ""
  // What is no id cannot exist, and PostgreSQL refuses to compare it with one.
  const owner = isId(id) ? await findOwnerBy[param](db, id) : undefined
  if (owner === undefined) throw notFound("thing")
  return owner
}

/** The callers whose kind the endpoint takes, best first. */
const callersFor = ({ access }: Endpoint, { coordinator, contributor }: Callers) =>
  [
    access === "contributor" ? undefined : coordinator,
    access === "coordinator" ? undefined : contributor,
  ].filter(caller => caller !== undefined)

/** @throws FailureError `role-too-low`: it is her campaign, and this is not for her role in it */
const owns = async (
  db: Connection,
  caller: CoordinatorCaller | ContributorCaller,
  owner: Owner,
  least: Role,
): Promise<boolean> => {
  if (caller.kind === "contributor") return owner.contributorId === caller.contributorId
  const role = await findRole(db, caller.coordinatorId, owner.campaignId)
  if (role !== undefined && !mayDo(role, least))
    throw new FailureError("role-too-low", `In this campaign you are ${role}; this takes ${least}.`)
  return role !== undefined
}

/**
 * Let a request through to its endpoint, or refuse it.
 *
 * @throws FailureError `not-signed-in`, `forbidden`, `role-too-low`, or `not-found` for what others own: whether
 *   it exists is not theirs to know.
 */
export const authorise = async (
  db: Connection,
  endpoint: Endpoint,
  params: Readonly<Record<string, string>>,
  callers: Callers,
): Promise<Authorised> => {
  if (endpoint.access === "anyone") return { caller: undefined, campaignId: undefined }
  const candidates = callersFor(endpoint, callers)
  const [first] = candidates
  if (first === undefined) throw callers.coordinator || callers.contributor ? forbidden() : notSignedIn()

  const owner = await needOwner(db, params)
  if (owner === undefined) return { caller: first, campaignId: undefined }
  for (const caller of candidates) {
    if (await owns(db, caller, owner, endpoint.role)) return { caller, campaignId: owner.campaignId }
  }
  throw notFound("thing")
}
