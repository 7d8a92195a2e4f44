import type { ContributorFacts } from "../../domain/contributor"
import type { CampaignId, ContributorId } from "../../domain/ids"
import { readBoard } from "./desk-board"
import { deskCall } from "./desk-call"
import { offerUndo } from "./last-change"

export type ImportedPerson = ContributorFacts & { readonly id: ContributorId }

/**
 * Add people to a campaign, all or none; it can be taken back. Said again after a lost answer, it adds
 * nobody twice. Rejects with the server's reason.
 */
export const importPeople = async (
  campaignId: CampaignId,
  people: readonly ImportedPerson[],
): Promise<void> => {
  const params = { campaignId }
  await deskCall("importContributors", { params, body: { contributors: [...people] } })
  offerUndo({
    kind: "people-imported",
    count: people.length,
    undo: async () => {
      await deskCall("removeContributors", { params, body: { contributorIds: people.map(({ id }) => id) } })
      await readBoard()
    },
  })
  await readBoard()
}
