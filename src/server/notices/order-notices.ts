/** What a coordinator asks to be sent. */
import type { CampaignId, ContributorId, CoordinatorId } from "../../domain/ids"
import type { WrittenKind } from "../../domain/notice"
import { FailureError } from "../failure"
import type { Services } from "../services"
import { insertMessage } from "../store/messages"
import { insertNotices } from "../store/notices"
import { isReachable, needsReminder, readAddressees } from "./addressees"

export type NoticeOrder = {
  /** Made by who asks: said twice, it is sent once. */
  readonly id: string
  readonly kind: WrittenKind
  readonly note: string
  readonly campaignId: CampaignId
  readonly coordinatorId: CoordinatorId
  readonly contributorIds: readonly ContributorId[]
}

/**
 * Keep what is to be sent, with its jobs, in one transaction. Of a reminder, who needs none by now
 * gets none; whoever is not of the campaign, or can be reached by no way, is left out. A message
 * stands on briefs too, so it needs no way.
 */
export const orderNotices = (
  { database: { db }, jobs, mailer }: Pick<Services, "database" | "jobs" | "mailer">,
  { id, kind, note, campaignId, coordinatorId, contributorIds }: NoticeOrder,
): Promise<void> =>
  db.transaction(async tx => {
    if (kind === "message" && note === "")
      throw new FailureError("bad-request", "A message says something.", { details: { field: "note" } })
    const chosen = new Set(contributorIds)
    const people = (await readAddressees(tx, campaignId)).filter(
      addressee => chosen.has(addressee.contributor.id) && (kind !== "reminder" || needsReminder(addressee)),
    )
    if (kind === "message" && people.length > 0) {
      const recipients = people.map(({ contributor }) => contributor.id)
      await insertMessage(tx, { id, campaignId, coordinatorId, text: note }, recipients)
    }
    const rows = people
      .filter(addressee => isReachable(addressee, mailer !== undefined))
      .map(({ contributor }) => ({
        campaignId,
        contributorId: contributor.id,
        kind,
        occasion: id,
        note,
        coordinatorId,
      }))
    for (const noticeId of await insertNotices(tx, rows)) await jobs.send("notice.send", { noticeId }, tx)
  })
