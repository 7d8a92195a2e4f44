import type { CampaignId, ContributorId, LineId, TakeId } from "./ids"

/** What a take is of: what the clapperboard says. */
export type Slate = {
  readonly takeId: TakeId
  readonly campaignId: CampaignId
  readonly lineId: LineId
  readonly contributorId: ContributorId
  /** Counts from 1 for each line on each phone. */
  readonly takeNumber: number
  /** The wording she had before her eyes: the line may be changed later. */
  readonly lineText: string
}
