/** A coordinator who looks at the studio as a contributor, on her own device. See [Note: A trial counts for nothing]. */
import { call } from "../../browser/api-client"
import { forgetBrief } from "../../browser/storage/brief-cache"
import { leaveOutbox } from "../../browser/storage/outbox-entries"
import { listOutbox } from "../../browser/storage/outbox-list"
import { eraseTakes, listTakes, listThrownAway } from "../../browser/storage/takes"
import type { ContributorId } from "../../domain/ids"

/** End the trial, and take what was filmed in it off this device. Rejects with the server's reason. */
export const leaveTrial = async (contributorId: ContributorId): Promise<void> => {
  await call("leaveTrial")
  const kept = [...(await listTakes()), ...(await listThrownAway())]
  const hers = kept.flatMap(({ take }) =>
    take.slate.contributorId === contributorId ? take.slate.takeId : [],
  )
  const entered = new Set((await listOutbox()).map(({ takeId }) => takeId))
  for (const takeId of hers) if (entered.has(takeId)) await leaveOutbox(takeId)
  await eraseTakes(hers)
  await forgetBrief(contributorId)
}
