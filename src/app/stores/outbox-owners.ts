/** Two people may film on one phone: who of them is here, and what the other has left. */
import { anySignal } from "../../browser/any-signal"
import { call } from "../../browser/api-client"
import type { OwnedEntry } from "../../browser/outbox/owners"
import { findBrief, findLastBrief } from "../../browser/storage/brief-cache"
import type { ContributorId } from "../../domain/ids"

/** Somebody else who filmed on this phone, and whose takes wait until she opens her link here. */
export type OthersWaiting = {
  readonly contributorId: ContributorId
  /** `undefined`: this phone no longer knows. */
  readonly name: string | undefined
  readonly count: number
}

const nameOf = async (contributorId: ContributorId): Promise<string | undefined> =>
  (await findBrief(contributorId))?.brief.contributor.name

/** Who of the others has something on its way, and how many takes each. */
export const othersAmong = async (entries: readonly OwnedEntry[]): Promise<OthersWaiting[]> => {
  const owners = entries.flatMap(({ entry, owner }) => (entry.state === "arrived" ? [] : (owner ?? [])))
  return Promise.all(
    [...new Set(owners)].map(async contributorId => ({
      contributorId,
      name: await nameOf(contributorId),
      count: owners.filter(owner => owner === contributorId).length,
    })),
  )
}

/** How long the server may take to say who is here. Then what this phone knows has to do. */
const WHO_TIMEOUT_MS = 5_000

/**
 * Who is signed in: as the server says, for another tab may have opened another link. Where it says
 * nothing, or knows nobody any more, whoever's brief was read last.
 */
export const whoIsHere = async (signal: AbortSignal): Promise<ContributorId | undefined> => {
  const soon = anySignal([signal, AbortSignal.timeout(WHO_TIMEOUT_MS)])
  const session = await call("readSession", { signal: soon }).catch(() => undefined)
  return session?.contributor?.id ?? (await findLastBrief())?.brief.contributor.id
}
