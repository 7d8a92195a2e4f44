/** Changing an entry only while it is still the one meant. */
import { changeEntry, type EntryChange } from "../storage/outbox-entries"
import type { OutboxEntry } from "../storage/outbox-entry"

/** The entry was taken out or put in anew while it was being worked on: what was done is void. */
export class EntryGoneError extends Error {}

/**
 * Change an entry.
 *
 * @returns The entry as it is now.
 *
 * @throws {EntryGoneError} if it is no longer the one meant.
 */
export const changeCurrent = async (entry: OutboxEntry, changes: EntryChange): Promise<OutboxEntry> => {
  const changed = await changeEntry(entry, changes)
  if (changed === undefined) throw new EntryGoneError()
  return changed
}
