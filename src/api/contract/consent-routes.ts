/** What is asked for of people's pictures and voices, and what they signed. */
import { createRoute, z } from "@hono/zod-openapi"
import * as consents from "../consent-schemas"
import { campaign, id } from "./path-params"
import { answer, body, route } from "./route"

const consent = z.object({ consentId: id })

export const consentRoutes = {
  readOwnConsents: createRoute({ ...route("readOwnConsents"), responses: answer(consents.OwnConsents) }),
  signConsent: createRoute({
    ...route("signConsent"),
    request: { params: consent, body: body(consents.NewConsent) },
    responses: answer(consents.Consent),
  }),
  withdrawConsent: createRoute({
    ...route("withdrawConsent"),
    request: { params: consent, body: body(consents.Withdrawal) },
    responses: answer(consents.Consent),
  }),
  readConsents: createRoute({
    ...route("readConsents"),
    request: { params: campaign },
    responses: answer(consents.ConsentRegister),
  }),
  changeConsentTerms: createRoute({
    ...route("changeConsentTerms"),
    request: { params: campaign, body: body(consents.ConsentTerms) },
    responses: answer(consents.ConsentRequest),
  }),
} as const
