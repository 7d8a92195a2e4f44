import type { CampaignId, ContributorId } from "../../domain/ids"
import { FailureError } from "../failure"
import { giveWay } from "../store/arrivals"
import type { Connection } from "../store/connection"
import { noteOpened } from "../store/contributors"
import { forgetSealingKeys } from "../store/sealing-keys"
import { isStillOpen } from "../store/sessions"
import { insertToken } from "../store/tokens"
import { insertTrial, TRIAL_HOURS } from "../store/trials"
import { needLink } from "./links"
import { makeToken } from "./tokens"

/**
 * The address of a personal link.
 *
 * [Note: Token in the fragment] Browsers send the part after # to nobody. So a chat's preview or a
 * mail scanner that opens the link neither learns the token nor leaves it in a log.
 */
export const personalLink = (publicUrl: string, token: string): string => `${publicUrl}/i#${token}`

/** Make a personal link. It can be opened as often as she likes, until it is revoked. */
export const makePersonalLink = async (
  db: Connection,
  publicUrl: string,
  contributorId: ContributorId,
): Promise<string> => {
  const { token, hash } = makeToken()
  await insertToken(db, { hash, purpose: "personal-link", contributorId })
  return personalLink(publicUrl, token)
}

const HOUR_MS = 60 * 60_000

/** Make a link to a trial of the studio. See [Note: A trial counts for nothing]. */
export const makeTrialLink = (
  db: Connection,
  publicUrl: string,
  campaignId: CampaignId,
  name: string,
): Promise<string> =>
  db.transaction(async tx => {
    const { token, hash } = makeToken()
    const contributorId = await insertTrial(tx, campaignId, name)
    const expiresAt = new Date(Date.now() + TRIAL_HOURS * HOUR_MS)
    await insertToken(tx, { hash, purpose: "personal-link", contributorId, expiresAt })
    return personalLink(publicUrl, token)
  })

/** Open a personal link. Returns whose it is. */
export const enterByLink = async (db: Connection, token: string): Promise<ContributorId> => {
  const { contributorId, hash } = await needLink(db, token, ["personal-link"])
  if (contributorId === null) throw new FailureError("link-unknown", "There is no such link.")
  if (!(await isStillOpen(db, contributorId))) {
    throw new FailureError("link-expired", "This campaign has been over for a while.")
  }
  // Whoever came under this name before may have told a key: hers comes again with her next visit.
  if (await giveWay(db, contributorId, hash)) await forgetSealingKeys(db, contributorId)
  await noteOpened(db, contributorId)
  return contributorId
}
