/** How the film will move the voices of a line, for a preview that is as near to it as pictures allow. */
import type { UnisonTogether } from "../../../api/shapes"
import type { CampaignId, LineId } from "../../../domain/ids"
import { createSharedWork } from "../../media/shared-work"
import { SNAPSHOT } from "../../store/board"
import { findCampaign } from "../../store/campaigns"
import type { Connection } from "../../store/connection"
import { readCut } from "../../store/read-cut"
import type { Studio } from "../mezzanines"
import { alignUnison, type HeardVoice } from "./align-unison"
import { voicesLeft } from "./plan-unison"

/** The voices of a line that play if the film were made now. */
const voicesOfLine = (db: Connection, campaignId: CampaignId, lineId: LineId): Promise<HeardVoice[]> =>
  db.transaction(async tx => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign === undefined) return []
    const cut = await readCut(tx, campaign)
    const event = cut.find(one => one.kind === "unison" && one.lineId === lineId)
    return event?.kind === "unison" ? voicesLeft({ db: tx }, event) : []
  }, SNAPSHOT)

/** Under way: every desk that is open asks as soon as a voice is accepted. */
const listening = createSharedWork<readonly HeardVoice[]>()

const nameOf = (heard: readonly HeardVoice[]): string =>
  heard.map(({ voice: { takeId, points } }) => `${takeId} ${points.inPoint} ${points.outPoint}`).join(" ")

/** Listen to the voices of a line. What their sound is made into for it, the film uses again. */
export const readTogether = async (
  studio: Studio & { readonly db: Connection },
  { campaignId, lineId }: { readonly campaignId: CampaignId; readonly lineId: LineId },
  signal: AbortSignal,
): Promise<UnisonTogether> => {
  const heard = await voicesOfLine(studio.db, campaignId, lineId)
  if (heard.length < 2) return { voices: [] }
  const together = await listening.join(nameOf(heard), signal, ours => alignUnison(studio, heard, ours))
  return {
    voices: together.map(({ voice: { takeId, points, offset } }, index) => ({
      takeId,
      heard: { ...(heard[index]?.voice.points ?? points) },
      played: { ...points },
      offset,
    })),
  }
}
