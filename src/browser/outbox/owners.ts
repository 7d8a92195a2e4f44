/** Whose is what lies in the outbox: two people may film on one phone, each with a link of her own. */
import type { ContributorId } from "../../domain/ids"
import type { OutboxEntry } from "../storage/outbox-entry"
import { listOutbox } from "../storage/outbox-list"
import { findTake } from "../storage/takes"

/** An entry and whose it is; `undefined`: its take is no longer here to say so. */
export type OwnedEntry = { readonly entry: OutboxEntry; readonly owner: ContributorId | undefined }

/** Everything in the outbox, with whose it is, in the order in which it is sent. */
export const listOwnedEntries = async (): Promise<OwnedEntry[]> =>
  Promise.all(
    (await listOutbox()).map(async entry => ({
      entry,
      owner: (await findTake(entry.takeId))?.take.slate.contributorId,
    })),
  )

/**
 * What somebody has in the outbox. What nobody can be named for is shown to everybody: it can be
 * taken out, and does not hide.
 */
export const listEntriesOf = async (person: ContributorId): Promise<OutboxEntry[]> =>
  (await listOwnedEntries())
    .filter(({ owner }) => owner === undefined || owner === person)
    .map(({ entry }) => entry)
