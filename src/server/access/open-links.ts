/** The link for the whole group, and how people come in by it. See [Note: What a group link may open]. */
import type { OpenDoorShape } from "../../api/shapes"
import type { CampaignId } from "../../domain/ids"
import { FailureError } from "../failure"
import { listNames, takeIn } from "../store/arrivals"
import { lockCampaign } from "../store/campaigns"
import type { Connection } from "../store/connection"
import { type Door, deleteOpenLink, findDoor, findOpenToken, putOpenToken } from "../store/open-links"
import { insertToken, revokeToken } from "../store/tokens"
import { needLink } from "./links"
import { personalLink } from "./personal-links"
import { hashToken, makeToken } from "./tokens"

/** See [Note: Token in the fragment]. */
const openLink = (publicUrl: string, token: string): string => `${publicUrl}/g#${token}`

const endOpenLink = async (tx: Connection, campaignId: CampaignId): Promise<void> => {
  await lockCampaign(tx, campaignId)
  const token = await findOpenToken(tx, campaignId)
  if (token !== undefined) await revokeToken(tx, hashToken(token))
}

/** Make the group link of a campaign. The one that there was stops working. */
export const makeOpenLink = (db: Connection, publicUrl: string, campaignId: CampaignId): Promise<string> =>
  db.transaction(async tx => {
    await endOpenLink(tx, campaignId)
    const { token, hash } = makeToken()
    await insertToken(tx, { hash, purpose: "open-link" })
    await putOpenToken(tx, campaignId, token)
    return openLink(publicUrl, token)
  })

/** End the group link. Whoever came by it stays. */
export const revokeOpenLink = (db: Connection, campaignId: CampaignId): Promise<void> =>
  db.transaction(async tx => {
    await endOpenLink(tx, campaignId)
    await deleteOpenLink(tx, campaignId)
  })

/** The group link as it was handed out; `null`: there is none. */
export const readOpenLink = async (
  db: Connection,
  publicUrl: string,
  campaignId: CampaignId,
): Promise<string | null> => {
  const token = await findOpenToken(db, campaignId)
  return token === undefined ? null : openLink(publicUrl, token)
}

/** Where a group link leads. @throws FailureError that says why it does not work */
export const needDoor = async (db: Connection, token: string): Promise<Door> => {
  await needLink(db, token, ["open-link"])
  const door = await findDoor(db, token)
  if (door === undefined) throw new FailureError("link-expired", "This campaign has been over for a while.")
  return door
}

export const readDoor = async (db: Connection, token: string): Promise<OpenDoorShape> => {
  const door = await needDoor(db, token)
  return { ...door, people: await listNames(db, door.campaignId) }
}

export type Joiner = {
  readonly token: string
  readonly ownToken: string
  readonly contributorId: string
  readonly name?: string | undefined
}

export type Joined = {
  readonly campaignId: CampaignId
  /** Her personal link. */
  readonly url: string
  /** Whether she was not in before. */
  readonly isNew: boolean
}

/**
 * Come in by a group link, under a name of the team or as a newcomer.
 *
 * @throws FailureError `name-taken`, `no-newcomers`, `team-full`, or why the link does not work
 */
export const comeIn = (
  db: Connection,
  publicUrl: string,
  { token, ownToken, contributorId, name }: Joiner,
): Promise<Joined> =>
  db.transaction(async tx => {
    const { campaignId, takesNewcomers } = await needDoor(tx, token)
    if (name !== undefined && !takesNewcomers)
      throw new FailureError("no-newcomers", "People cannot add themselves to this campaign.")
    const ownLinkHash = hashToken(ownToken)
    const isNew = await takeIn(tx, campaignId, { contributorId, name, ownLinkHash })
    return { campaignId, url: personalLink(publicUrl, ownToken), isNew }
  })
