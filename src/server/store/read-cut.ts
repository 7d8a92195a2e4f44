import { and, desc, eq } from "drizzle-orm"
import { mayEnterFilm } from "../../domain/consent"
import { type Cut, lowerThirdOf } from "../../domain/cut"
import { type AcceptedTake, cutOf, voicesOf } from "../../domain/cut-of"
import { filmSettings } from "../../domain/film-settings"
import type { CampaignId, LineId } from "../../domain/ids"
import type { CampaignRow } from "./campaigns"
import type { Connection } from "./connection"
import { listStandingConsents } from "./consents"
import { listLines } from "./lines"
import { contributors, submissions } from "./schema"
import { pointsOf } from "./submissions"

/** What was accepted for each line, the newest first: but of nobody who has taken her consent back. */
const readAccepted = async (
  tx: Connection,
  campaignId: CampaignId,
): Promise<ReadonlyMap<LineId, readonly AcceptedTake[]>> => {
  const rows = await tx
    .select({ submission: submissions, person: contributors })
    .from(submissions)
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .where(
      and(
        eq(submissions.campaignId, campaignId),
        eq(submissions.verdict, "accepted"),
        eq(submissions.state, "ready"),
      ),
    )
    .orderBy(desc(submissions.arrivedAt), desc(submissions.takeNumber))
  const consents = await listStandingConsents(tx, { campaignId })
  const byLine = new Map<LineId, AcceptedTake[]>()
  for (const { submission, person } of rows) {
    const { lineId, takeId, contributorId } = submission
    if (!mayEnterFilm(consents.get(contributorId))) continue
    const take = { takeId, contributorId, points: pointsOf(submission), speaker: lowerThirdOf(person) }
    byLine.set(lineId, [...(byLine.get(lineId) ?? []), take])
  }
  return byLine
}

/** The cut of a campaign as it stands. */
export const readCut = async (tx: Connection, campaign: CampaignRow): Promise<Cut> => {
  const accepted = await readAccepted(tx, campaign.id)
  const lines = await listLines(tx, campaign.id)
  const withVoices = lines.map(({ id, text, contributorIds }) => ({
    id,
    text,
    accepted: voicesOf(contributorIds, accepted.get(id) ?? []),
  }))
  return cutOf(withVoices, filmSettings(campaign.filmSettings), campaign)
}
