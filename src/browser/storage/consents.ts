/** Consents on this phone: signed here, or read from the server so that she has them without network. */
import type { ConsentId } from "../../domain/consent"
import type { ContributorId } from "../../domain/ids"
import { announceChange } from "./changes"
import { openDatabase } from "./database"
import type { ConsentDeed, KeptConsent } from "./kept-consent"
import { withStorageErrors } from "./quota"

/** What somebody has signed, the newest first. */
export const listConsentsOf = async (contributorId: ContributorId): Promise<KeptConsent[]> =>
  (await (await openDatabase()).getAll("consents"))
    .filter(consent => consent.contributorId === contributorId)
    .sort((a, b) => b.signedAt.localeCompare(a.signedAt))

/** Of whomever, what the server does not know yet, the oldest first. */
export const listUntold = async (): Promise<KeptConsent[]> =>
  (await (await openDatabase()).getAll("consents"))
    .filter(({ untold }) => untold.length > 0)
    .sort((a, b) => a.signedAt.localeCompare(b.signedAt))

/** Keep what she has just signed. */
export const keepConsent = (consent: KeptConsent): Promise<void> =>
  withStorageErrors(async () => {
    await (await openDatabase()).put("consents", consent)
    announceChange("consents")
  })

/** Change every one as it is now. */
const changeAll = (by: (consent: KeptConsent) => KeptConsent): Promise<void> =>
  withStorageErrors(async () => {
    const transaction = (await openDatabase()).transaction("consents", "readwrite")
    const present = await transaction.store.getAll()
    const changed = present.map(by).filter((consent, index) => consent !== present[index])
    await Promise.all([...changed.map(consent => transaction.store.put(consent)), transaction.done])
    announceChange("consents")
  })

/**
 * She takes back what she has signed. One of them tells the server, which takes all back that were signed by
 * then. What is not told yet is told first, for an answer may have been lost on its way.
 */
export const noteWithdrawn = (
  { id, contributorId }: Pick<KeptConsent, "id" | "contributorId">,
  withdrawnAt: string,
): Promise<void> =>
  changeAll(consent => {
    if (consent.contributorId !== contributorId || consent.withdrawnAt !== null) return consent
    return consent.id === id
      ? { ...consent, withdrawnAt, untold: [...consent.untold, "withdrawn"] }
      : { ...consent, withdrawnAt }
  })

/** The server has confirmed what she did. */
export const noteTold = (id: ConsentId, told: ConsentDeed): Promise<void> =>
  changeAll(consent =>
    consent.id === id ? { ...consent, untold: consent.untold.filter(deed => deed !== told) } : consent,
  )

/** Forget one: the server never took it, and never will. */
export const forgetConsent = async (id: ConsentId): Promise<void> => {
  await (await openDatabase()).delete("consents", id)
  announceChange("consents")
}

/** Keep what the server knows of somebody, beside what it has yet to be told. */
export const keepKnown = (contributorId: ContributorId, known: readonly KeptConsent[]): Promise<void> =>
  withStorageErrors(async () => {
    const transaction = (await openDatabase()).transaction("consents", "readwrite")
    const present = await transaction.store.getAll()
    const isUntold = (id: ConsentId): boolean =>
      present.some(consent => consent.id === id && consent.untold.length > 0)
    await Promise.all([
      ...present
        .filter(consent => consent.contributorId === contributorId && consent.untold.length === 0)
        .map(({ id }) => transaction.store.delete(id)),
      ...known.filter(({ id }) => !isUntold(id)).map(consent => transaction.store.put(consent)),
    ])
    await transaction.done
    announceChange("consents")
  })
