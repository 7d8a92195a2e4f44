/** Other wordings that speakers propose for their lines. */
import { and, asc, eq } from "drizzle-orm"
import type { ProposalShape } from "../../api/shapes"
import type { CampaignId, ContributorId, LineId } from "../../domain/ids"
import { FailureError, notFound } from "../failure"
import { type Claimant, holdClaimable } from "./claims"
import type { Connection } from "./connection"
import { listSpeakerIds } from "./line-speakers"
import { lines } from "./schema"
import { proposals } from "./script-schema"

const of = (lineId: LineId, contributorId: ContributorId) =>
  and(eq(proposals.lineId, lineId), eq(proposals.contributorId, contributorId))

/** The proposals of a campaign that wait for a decision, the oldest first. */
export const listWaitingProposals = async (
  db: Connection,
  campaignId: CampaignId,
): Promise<ProposalShape[]> => {
  const rows = await db
    .select({ proposal: proposals })
    .from(proposals)
    .innerJoin(lines, eq(lines.id, proposals.lineId))
    .where(and(eq(lines.campaignId, campaignId), eq(proposals.state, "waiting")))
    .orderBy(asc(proposals.proposedAt))
  return rows.map(({ proposal: { state: _waiting, proposedAt, ...rest } }) => ({
    ...rest,
    proposedAt: proposedAt.toISOString(),
  }))
}

/**
 * Propose another wording for a line of one's own, in place of what one proposed before.
 *
 * @throws FailureError `not-claiming`, or `not-found` for a line that is not hers
 */
export const propose = (db: Connection, claimant: Claimant, lineId: LineId, text: string): Promise<void> =>
  db.transaction(async tx => {
    const { text: baseText } = await holdClaimable(tx, claimant, lineId)
    const { contributorId } = claimant
    if (!(await listSpeakerIds(tx, lineId)).includes(contributorId)) throw notFound("line")
    const [earlier] = await tx.select().from(proposals).where(of(lineId, contributorId))
    // Said again after a lost answer: it has not been made later for that.
    if (earlier?.state === "waiting" && earlier.text === text) return
    const proposal = { text, baseText, state: "waiting", proposedAt: new Date() } as const
    await tx
      .insert(proposals)
      .values({ lineId, contributorId, ...proposal })
      .onConflictDoUpdate({ target: [proposals.lineId, proposals.contributorId], set: proposal })
  })

/** Forget what somebody proposed for a line. @throws FailureError `not-found`: there is nothing to forget */
export const withdrawProposal = async (
  db: Connection,
  contributorId: ContributorId,
  lineId: LineId,
): Promise<void> => {
  const gone = await db.delete(proposals).where(of(lineId, contributorId)).returning()
  if (gone.length === 0) throw notFound("proposal")
}

/**
 * Accept a proposal, whose wording is the line's from then on, or decline it.
 *
 * @param text The proposal as it was read.
 *
 * @throws FailureError `proposal-changed`: she has put another in its place, or taken it back
 */
export const decideProposal = (
  db: Connection,
  { lineId, contributorId }: { readonly lineId: LineId; readonly contributorId: ContributorId },
  decision: "accepted" | "declined",
  text: string,
): Promise<void> =>
  db.transaction(async tx => {
    await tx.select({ id: lines.id }).from(lines).where(eq(lines.id, lineId)).for("update")
    const [proposal] = await tx.select().from(proposals).where(of(lineId, contributorId)).for("update")
    // Said again after a lost answer.
    if (proposal?.state === decision && proposal.text === text) return
    if (proposal?.state !== "waiting" || proposal.text !== text)
      throw new FailureError("proposal-changed", "This is not what she proposes any more.")
    await tx.update(proposals).set({ state: decision }).where(of(lineId, contributorId))
    if (decision === "accepted") await tx.update(lines).set({ text }).where(eq(lines.id, lineId))
  })
