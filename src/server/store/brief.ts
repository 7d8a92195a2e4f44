import { desc, eq } from "drizzle-orm"
import type { BriefLineShape, BriefShape, BriefWelcomeShape } from "../../api/shapes"
import type { CampaignId, ContributorId } from "../../domain/ids"
import { notFound } from "../failure"
import { SNAPSHOT } from "./board"
import { submissionShape } from "./board-shapes"
import { campaignShape, findCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { readConsentRequest } from "./consent-terms"
import { listStandingConsents } from "./consents"
import { publicFacts } from "./contributors"
import { readCorrespondence } from "./correspondence"
import { listDevices } from "./devices"
import { type LineRow, listLines } from "./lines"
import { listUnread } from "./messages"
import { contributors, submissions } from "./schema"
import { findShownWelcome } from "./welcome-clips"

/** The lines of one contributor, each with the words before and after it in the film. */
const briefLines = (lines: readonly LineRow[], contributorId: ContributorId): BriefLineShape[] =>
  lines.flatMap((line, index) =>
    line.contributorIds.includes(contributorId)
      ? {
          id: line.id,
          text: line.text,
          position: index + 1,
          before: lines[index - 1]?.text ?? null,
          after: lines[index + 1]?.text ?? null,
        }
      : [],
  )

/** A trial is lent the first line; whoever says it keeps it. */
const lent = (lines: readonly LineRow[], contributorId: ContributorId): LineRow[] =>
  lines.map((line, index) => (index === 0 ? { ...line, contributorIds: [contributorId] } : line))

/** The clip that welcomes her; where its files are is the server's business. */
const briefWelcome = async (tx: Connection, campaignId: CampaignId): Promise<BriefWelcomeShape | null> => {
  const shown = await findShownWelcome(tx, campaignId)
  if (shown === undefined) return null
  const { clipKey: _c, posterKey: _p, ...welcome } = shown
  return welcome
}

/** Everything that the studio shows to a contributor. */
export const readBrief = (db: Connection, contributorId: ContributorId): Promise<BriefShape> =>
  db.transaction(async tx => {
    const [contributor] = await tx.select().from(contributors).where(eq(contributors.id, contributorId))
    const campaign = contributor && (await findCampaign(tx, contributor.campaignId))
    if (contributor === undefined || campaign === undefined) throw notFound("contributor")
    const lines = await listLines(tx, campaign.id)
    const taken = await tx
      .select()
      .from(submissions)
      .where(eq(submissions.contributorId, contributorId))
      .orderBy(desc(submissions.arrivedAt), desc(submissions.takeNumber))
    return {
      campaign: campaignShape(campaign),
      contributor: { id: contributor.id, ...publicFacts(contributor) },
      standing: contributor.standing,
      lines: briefLines(contributor.standing === "trial" ? lent(lines, contributorId) : lines, contributorId),
      lineCount: lines.length,
      premiereSlug: campaign.publishedFilmId === null ? null : campaign.slug,
      submissions: taken.map(submissionShape),
      referenceTakeId: campaign.referenceTakeId,
      devices: await listDevices(tx, contributorId),
      welcomeNote: (await readCorrespondence(tx, campaign.id)).welcomeNote,
      welcomeClip: await briefWelcome(tx, campaign.id),
      messages: await listUnread(tx, contributorId),
      consentRequest: await readConsentRequest(tx, campaign.id),
      consent: (await listStandingConsents(tx, { contributorId })).get(contributorId) ?? null,
    }
  }, SNAPSHOT)
