/** What she signed: from this phone at once, and from the server where another phone knows more. */
import { create } from "zustand"
import { consentEndpoints } from "../../api/consent-endpoints"
import type { BriefShape, ConsentRequestShape, StandingConsentShape } from "../../api/shapes"
import { ask } from "../../browser/api-client"
import { onChange } from "../../browser/storage/changes"
import { keepConsent, keepKnown, listConsentsOf, noteWithdrawn } from "../../browser/storage/consents"
import type { KeptConsent } from "../../browser/storage/kept-consent"
import { lastDayOf } from "../../domain/consent"
import type { ContributorId } from "../../domain/ids"
import type { Language } from "../../domain/language"
import { startTellingConsents } from "./consent-sending"
import { createRefresher } from "./refresher"
import { noteRefused } from "./refused-consent"
import { useStudioBrief } from "./studio-brief"

type OwnConsent = {
  /** Hers on this phone, the newest first; `undefined` until read. */
  readonly kept: readonly KeptConsent[] | undefined
}

export const useOwnConsent = create<OwnConsent>(() => ({ kept: undefined }))

const her = (): BriefShape | undefined => useStudioBrief.getState().brief

const readKept = createRefresher(async () => {
  const id = her()?.contributor.id
  const kept = id === undefined ? [] : await listConsentsOf(id).catch(() => [])
  useOwnConsent.setState({ kept })
})

/** Whether the server speaks of a consent of which this phone does not know all. */
const isBehind = (
  kept: readonly KeptConsent[],
  told: StandingConsentShape | null | undefined,
): told is StandingConsentShape =>
  told !== null &&
  told !== undefined &&
  !kept.some(
    ({ id, withdrawnAt, untold }) =>
      id === told.id && (untold.length > 0 || withdrawnAt === told.withdrawnAt),
  )

const fetchKnown = async (contributorId: ContributorId): Promise<void> => {
  const { consents } = await ask("readOwnConsents", consentEndpoints.readOwnConsents)
  const known = consents.filter(consent => consent.contributorId === contributorId)
  await keepKnown(
    contributorId,
    known.map(({ receivedAt: _, ...consent }) => ({ ...consent, untold: [] })),
  )
}

/** Have her consents here that she signed elsewhere. Without network, later. */
const catchUp = createRefresher(async () => {
  await readKept()
  const brief = her()
  const { kept } = useOwnConsent.getState()
  if (brief === undefined || !isBehind(kept ?? [], brief.consent)) return
  await fetchKnown(brief.contributor.id).catch(() => undefined)
})

/**
 * Follow what she signed while her outbox is open.
 *
 * @returns Stops.
 */
export const followOwnConsent = (): (() => void) => {
  startTellingConsents()
  const stops = [
    onChange(change => {
      if (change === "consents") void readKept()
    }),
    useStudioBrief.subscribe(() => void catchUp()),
  ]
  void catchUp()
  return () => {
    for (const stop of stops) stop()
  }
}

/** What she signs: the release as it stands before her. */
export type Signature = {
  readonly request: ConsentRequestShape
  readonly name: string
  readonly language: Language
  readonly wording: string
}

/** She signs. It is safe on this phone when this resolves, and is told from there. @throws StorageError */
export const signConsent = async (
  contributorId: ContributorId,
  { request: { terms, revision }, ...said }: Signature,
  now = new Date(),
): Promise<void> => {
  noteRefused(undefined)
  await keepConsent({
    ...said,
    id: crypto.randomUUID(),
    contributorId,
    revision,
    signedAt: now.toISOString(),
    lastDay: lastDayOf(terms.term, now),
    withdrawnAt: null,
    untold: ["signed"],
  })
}

/** She takes it back. @throws StorageError */
export const withdrawConsent = (consent: KeptConsent, now = new Date()): Promise<void> =>
  noteWithdrawn(consent, now.toISOString())
