import { createHash } from "node:crypto"
import { desc, eq } from "drizzle-orm"
import type { BoardShape } from "../../api/shapes"
import { filmSettings, type Resolution } from "../../domain/film-settings"
import type { CampaignId } from "../../domain/ids"
import { notFound } from "../failure"
import { deskSubmissionShape, filmShape } from "./board-shapes"
import { listCampaignCoordinators } from "./campaign-coordinators"
import { campaignShape, findCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { readConsentRequest } from "./consent-terms"
import { listContributors } from "./contributors"
import { listFilms } from "./films"
import { listInvitations } from "./invitations"
import { lineShape, listLines } from "./lines"
import { findOpenLink } from "./open-links"
import { listWaitingProposals } from "./proposals"
import { submissions } from "./schema"

/** All questions of one reading see the same moment: no line without its speaker. */
export const SNAPSHOT = { isolationLevel: "repeatable read", accessMode: "read only" } as const

/** A board with the version that names all it holds. See [Note: Boards by version]. */
const withVersion = (board: Omit<BoardShape, "version">): BoardShape => ({
  version: createHash("sha256").update(JSON.stringify(board)).digest("base64url"),
  ...board,
})

/**
 * Everything that the desk shows of a campaign.
 *
 * @param usualResolution of a film of which nothing else is said
 */
export const readBoard = (
  db: Connection,
  campaignId: CampaignId,
  usualResolution: Resolution,
): Promise<BoardShape> =>
  db.transaction(async tx => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign === undefined) throw notFound("campaign")
    const lines = await listLines(tx, campaignId)
    const contributors = await listContributors(tx, campaignId)
    const taken = await tx
      .select()
      .from(submissions)
      .where(eq(submissions.campaignId, campaignId))
      .orderBy(desc(submissions.arrivedAt), desc(submissions.takeNumber))
    const films = await listFilms(tx, campaignId)
    const coordinators = await listCampaignCoordinators(tx, campaignId)
    const invitations = await listInvitations(tx, campaignId)
    return withVersion({
      campaign: campaignShape(campaign),
      lines: lines.map(lineShape),
      contributors,
      submissions: taken.map(deskSubmissionShape),
      films: films.map(filmShape),
      filmSettings: filmSettings(campaign.filmSettings),
      usualResolution,
      proposals: await listWaitingProposals(tx, campaignId),
      referenceTakeId: campaign.referenceTakeId,
      consentRequest: await readConsentRequest(tx, campaignId),
      coordinators,
      invitations,
      openLink: await findOpenLink(tx, campaignId),
      premiere: { slug: campaign.slug, filmId: campaign.publishedFilmId },
    })
  }, SNAPSHOT)
