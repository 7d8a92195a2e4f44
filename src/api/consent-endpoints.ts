/**
 * What a contributor asks about her consent. Apart from the studio's other endpoints: nobody needs them before
 * the record button, and they are loaded with the pages that do.
 */
import { type Endpoint, json } from "./endpoint"

export const consentEndpoints = {
  readOwnConsents: json("get", "/api/consents", "contributor"),
  // Ids of consents are made on phones, and name nothing to anybody else.
  signConsent: json("put", "/api/consents/{consentId}", "contributor"),
  withdrawConsent: json("put", "/api/consents/{consentId}/withdrawal", "contributor"),
} as const satisfies Record<string, Endpoint>
