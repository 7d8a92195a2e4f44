/** Boards that were read of late, by their versions: what a desk has is most often among them. */
import type { BoardShape } from "../../api/shapes"
import type { CampaignId } from "../../domain/ids"

/** Versions kept of one campaign: a desk that missed more than these changes reads the whole. */
const VERSIONS_PER_CAMPAIGN = 8
/** Campaigns of which versions are kept. A board of 500 lines takes about a megabyte. */
const CAMPAIGNS = 20

export type BoardVersions = {
  keep(board: BoardShape): void
  find(campaignId: CampaignId, version: string): BoardShape | undefined
}

/** The oldest go when there are too many. */
const trim = (map: Map<string, unknown>, max: number): void => {
  for (const key of map.keys()) {
    if (map.size <= max) return
    map.delete(key)
  }
}

export const createBoardVersions = (): BoardVersions => {
  const campaigns = new Map<CampaignId, Map<string, BoardShape>>()
  return {
    keep: board => {
      const { id } = board.campaign
      const versions = campaigns.get(id) ?? new Map<string, BoardShape>()
      // Put anew at the end of the map: it was used last.
      campaigns.delete(id)
      campaigns.set(id, versions)
      versions.delete(board.version)
      versions.set(board.version, board)
      trim(versions, VERSIONS_PER_CAMPAIGN)
      trim(campaigns, CAMPAIGNS)
    },
    find: (campaignId, version) => campaigns.get(campaignId)?.get(version),
  }
}
