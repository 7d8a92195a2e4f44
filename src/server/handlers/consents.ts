import type { ContributorId } from "../../domain/ids"
import type { ContributorCaller } from "../access/caller"
import { notFound } from "../failure"
import type { Services } from "../services"
import { needConfirmed } from "../store/arrivals"
import { changeTerms, readConsentRequest } from "../store/consent-terms"
import { insertConsent, listConsents, listConsentsOf, withdrawConsent } from "../store/consents"
import type { Handlers } from "./handlers"

/** @throws FailureError `not-found`: meanwhile somebody else's link was opened on the phone that sends this */
const needSamePerson = (caller: ContributorCaller, contributorId: ContributorId): void => {
  if (caller.contributorId !== contributorId) throw notFound("contributor here")
}

/** What people allow to be done with their pictures and voices. */
export const consentHandlers = ({ database: { db }, events }: Services) =>
  ({
    readOwnConsents: async ({ caller }) => ({ consents: await listConsentsOf(db, caller.contributorId) }),

    signConsent: async ({ caller, params: { consentId }, body: { contributorId, ...said } }) => {
      needSamePerson(caller, contributorId)
      await needConfirmed(db, contributorId)
      const consent = await insertConsent(db, caller, consentId, said)
      await events.publish({ kind: "campaign-changed", campaignId: caller.campaignId })
      return consent
    },

    withdrawConsent: async ({ caller, params: { consentId }, body: { contributorId, withdrawnAt } }) => {
      needSamePerson(caller, contributorId)
      const consent = await withdrawConsent(db, contributorId, consentId, new Date(withdrawnAt))
      await events.publish({ kind: "campaign-changed", campaignId: caller.campaignId })
      return consent
    },

    readConsents: async ({ campaignId }) => ({
      request: await readConsentRequest(db, campaignId),
      consents: await listConsents(db, campaignId),
    }),

    changeConsentTerms: async ({ campaignId, body }) => {
      await changeTerms(db, campaignId, body)
      await events.publish({ kind: "campaign-changed", campaignId })
      return readConsentRequest(db, campaignId)
    },
  }) satisfies Partial<Handlers>
