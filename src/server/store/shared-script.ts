import { eq } from "drizzle-orm"
import type { SharedScript } from "../../api/shapes"
import { PERMITS } from "../../domain/phase"
import { notFound } from "../failure"
import { SNAPSHOT } from "./board"
import { findCampaign } from "./campaigns"
import type { Claimant } from "./claims"
import type { Connection } from "./connection"
import { listLines } from "./lines"
import { contributors } from "./schema"
import { proposals } from "./script-schema"

/** The whole text as one contributor sees it, where the phase shows it to her. */
export const readSharedScript = (
  db: Connection,
  { contributorId, campaignId }: Claimant,
): Promise<SharedScript> =>
  db.transaction(async tx => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign === undefined) throw notFound("campaign")
    const { phase } = campaign
    if (!PERMITS[phase].readsText) return { phase, lines: [] }
    const people = await tx
      .select({ id: contributors.id, name: contributors.name })
      .from(contributors)
      .where(eq(contributors.campaignId, campaignId))
    const names = new Map(people.map(({ id, name }) => [id, name]))
    const hers = await tx.select().from(proposals).where(eq(proposals.contributorId, contributorId))
    const proposed = new Map(
      hers.map(({ lineId, text, baseText, state }) => [lineId, { text, baseText, state }]),
    )
    const rows = await listLines(tx, campaignId)
    return {
      phase,
      lines: rows.map(({ id, text, contributorIds }) => ({
        id,
        text,
        speakers: contributorIds.flatMap(speaker => names.get(speaker) ?? []),
        isHers: contributorIds.includes(contributorId),
        proposal: proposed.get(id) ?? null,
      })),
    }
  }, SNAPSHOT)
