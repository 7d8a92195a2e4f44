/**
 * Telling the server what was signed and taken back on this phone: with the takes, whenever there is a network,
 * and however often it has to be said.
 */
import { consentEndpoints } from "../../api/consent-endpoints"
import { ApiError, ask } from "../../browser/api-client"
import { onChange } from "../../browser/storage/changes"
import { forgetConsent, listUntold, noteTold } from "../../browser/storage/consents"
import type { ConsentDeed, KeptConsent } from "../../browser/storage/kept-consent"
import { whoIsHere } from "./outbox-owners"
import { createRefresher } from "./refresher"
import { noteRefused } from "./refused-consent"
import { refreshBrief } from "./studio-brief"

/** A network that is there again need not say so: tried once more after this. */
const TRY_AGAIN_MS = 15_000
const ANSWER_TIMEOUT_MS = 30_000

const say = async (deed: ConsentDeed, consent: KeptConsent): Promise<void> => {
  const { id, contributorId, name, language, wording, revision, signedAt, withdrawnAt } = consent
  const params = { consentId: id }
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS)
  if (deed === "signed") {
    const body = { contributorId, name, language, wording, revision, signedAt }
    await ask("signConsent", consentEndpoints.signConsent, { params, body, signal })
  } else if (withdrawnAt !== null) {
    const body = { contributorId, withdrawnAt }
    await ask("withdrawConsent", consentEndpoints.withdrawConsent, { params, body, signal })
  }
}

/** @throws what keeps it from being told now */
const tell = async (consent: KeptConsent): Promise<void> => {
  for (const deed of consent.untold) {
    try {
      await say(deed, consent)
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== "bad-request") throw error
      // Said again it would be refused again: she is asked anew, and told why.
      noteRefused(error.details["field"] === "signedAt" ? "clock" : "other")
      await forgetConsent(consent.id)
      return
    }
    await noteTold(consent.id, deed)
  }
}

const tellAll = async (): Promise<void> => {
  const untold = await listUntold()
  if (untold.length === 0) return
  const person = await whoIsHere(AbortSignal.timeout(ANSWER_TIMEOUT_MS))
  const hers = untold.filter(({ contributorId }) => contributorId === person)
  for (const consent of hers) await tell(consent)
  if (hers.length > 0) await refreshBrief()
}

let timer: ReturnType<typeof setTimeout> | undefined

/** Tell what there is to tell. Never rejects: what could not be told stays, and is tried again. */
const tellConsents = createRefresher(async () => {
  clearTimeout(timer)
  await tellAll().catch(() => {
    timer = setTimeout(() => void tellConsents(), TRY_AGAIN_MS)
  })
})

let isStarted = false

/** Begin to tell, now and whenever there is a reason. It goes on while any page of the app is open. */
export const startTellingConsents = (): void => {
  if (isStarted) return
  isStarted = true
  const tryNow = (): void => void tellConsents()
  window.addEventListener("online", tryNow)
  document.addEventListener("visibilitychange", tryNow)
  onChange(change => {
    if (change === "consents") tryNow()
  })
  tryNow()
}
