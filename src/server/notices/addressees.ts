/** Whom a campaign can write to, by which way, and what each still owes. */
import type { ContributorShape } from "../../api/shapes"
import type { CampaignId, ContributorId, LineId } from "../../domain/ids"
import { DEFAULT_PHASE } from "../../domain/phase"
import { linesToCome } from "../../domain/reminders"
import { findCampaign } from "../store/campaigns"
import type { Connection } from "../store/connection"
import { listContributors } from "../store/contributors"
import { listLastAsked, listPushable, listQuiet } from "../store/correspondence"
import { type LineRow, listLines } from "../store/lines"
import { listSubmissions } from "../store/submissions"

export type Addressee = {
  readonly contributor: ContributorShape
  /** Whether a browser of hers takes notifications. */
  readonly hasPush: boolean
  /** Whether she asked not to be reminded. */
  readonly isQuiet: boolean
  /** When she was invited or reminded last, or given a link by hand. */
  readonly lastAskedAt: Date | undefined
  readonly lineCount: number
  /** Of her lines, those of which a take is still to come. */
  readonly linesToCome: readonly LineId[]
}

const linesOf = (lines: readonly LineRow[], { id }: ContributorShape): LineId[] =>
  lines.filter(line => line.contributorIds.includes(id)).map(line => line.id)

/** The people of a campaign, as they were added. */
export const readAddressees = async (db: Connection, campaignId: CampaignId): Promise<Addressee[]> => {
  const phase = (await findCampaign(db, campaignId))?.phase ?? DEFAULT_PHASE
  const people = await listContributors(db, campaignId)
  const lines = await listLines(db, campaignId)
  const sent = await listSubmissions(db, campaignId)
  const pushable = await listPushable(db, campaignId)
  const quiet = await listQuiet(db, campaignId)
  const lastAsked = await listLastAsked(db, campaignId)
  return people.map(contributor => {
    const hers = linesOf(lines, contributor)
    const taken = sent.filter(({ contributorId }) => contributorId === contributor.id)
    return {
      contributor,
      hasPush: pushable.has(contributor.id),
      isQuiet: quiet.has(contributor.id),
      lastAskedAt: lastAsked.get(contributor.id),
      lineCount: hers.length,
      linesToCome: linesToCome(phase, hers, taken),
    }
  })
}

/**
 * Whether somebody is to be reminded: she was invited, owes a take, and has not asked for quiet.
 * By which way is another matter.
 */
export const needsReminder = ({ contributor, isQuiet, linesToCome: owed }: Addressee): boolean =>
  owed.length > 0 && !isQuiet && (contributor.hasLink || contributor.openedAt !== null)

/** Whether anything can be sent to somebody. */
export const isReachable = ({ contributor, hasPush }: Addressee, isMailSetUp: boolean): boolean =>
  hasPush || (isMailSetUp && contributor.email !== "")

/** One of them; undefined: she is no longer there. */
export const readAddressee = async (
  db: Connection,
  campaignId: CampaignId,
  contributorId: ContributorId,
): Promise<Addressee | undefined> =>
  (await readAddressees(db, campaignId)).find(({ contributor }) => contributor.id === contributorId)
