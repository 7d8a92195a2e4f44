/**
 * The log of who did what, written in one place for every endpoint that changes a campaign.
 *
 * [Note: Remembered after the deed] An entry is written when its deed is done, in a statement of its own: if
 * the process dies in between, the log lacks a line, and never tells of what did not happen.
 */
import { isRemembered } from "../../api/activity"
import type { JsonEndpointName } from "../../api/endpoints"
import type { CampaignId } from "../../domain/ids"
import type { ContributorCaller, CoordinatorCaller } from "../access/caller"
import type { Services } from "../services"
import { insertActivity, type NewActivity } from "../store/activity"
import { findSubject } from "../store/activity-subjects"
import { detailOf } from "./detail"

type Call = {
  readonly caller: CoordinatorCaller | ContributorCaller | undefined
  readonly campaignId: CampaignId | undefined
  readonly params: unknown
  readonly body: unknown
}

/** Write an entry and tell the desks. Never rejects: what it tells of has happened. */
export const remember = async (
  { database: { db }, events, log }: Pick<Services, "database" | "events" | "log">,
  entry: NewActivity,
): Promise<void> => {
  try {
    await insertActivity(db, entry)
    await events.publish({ kind: "activity-added", campaignId: entry.campaignId })
  } catch (error) {
    log.warn({ err: error, kind: entry.kind }, "could not remember what was done")
  }
}

const campaignOf = ({ caller, campaignId }: Call): CampaignId | undefined =>
  campaignId ?? (caller?.kind === "contributor" ? caller.campaignId : undefined)

/** A handler that remembers what it has done, where its endpoint's deeds are remembered. */
export const remembering = <Given extends Call>(
  services: Services,
  name: JsonEndpointName,
  handle: (call: Given) => Promise<object>,
): ((call: Given) => Promise<object>) => {
  if (!isRemembered(name)) return handle
  return async call => {
    const { caller, params, body } = call
    const campaignId = campaignOf(call)
    // Before: a deed may remove what it is about.
    const subject = await findSubject(services.database.db, (params ?? {}) as Record<string, string>)
    const answer = await handle(call)
    if (caller !== undefined && campaignId !== undefined) {
      await remember(services, {
        campaignId,
        actorKind: caller.kind,
        actorName: caller.name,
        kind: name,
        subject,
        detail: "",
        ...detailOf(name, body, subject),
      })
    }
    return answer
  }
}
