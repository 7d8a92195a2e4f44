/** Bodies and answers of every JSON endpoint: schemas bound to `endpoints.ts`. Server side only; the app takes types. */
import { createRoute, z } from "@hono/zod-openapi"
import { campaignRoutes } from "./contract/campaign-routes"
import { consentRoutes } from "./contract/consent-routes"
import { contributorRoutes } from "./contract/contributor-routes"
import { coordinationRoutes } from "./contract/coordination-routes"
import { filmRoutes } from "./contract/film-routes"
import { noticeRoutes } from "./contract/notice-routes"
import { openLinkRoutes } from "./contract/open-link-routes"
import { peopleRoutes } from "./contract/people-routes"
import { answer, route } from "./contract/route"
import { scriptRoutes } from "./contract/script-routes"
import { sessionRoutes } from "./contract/session-routes"
import { subtitleRoutes } from "./contract/subtitle-routes"
import { welcomeRoutes } from "./contract/welcome-routes"
import type { JsonEndpointName } from "./endpoints"
import * as schemas from "./schemas"

export const contract = {
  readHealth: createRoute({ ...route("readHealth"), responses: answer(schemas.Health) }),
  ...sessionRoutes,
  ...campaignRoutes,
  ...scriptRoutes,
  ...peopleRoutes,
  ...openLinkRoutes,
  ...coordinationRoutes,
  ...noticeRoutes,
  ...welcomeRoutes,
  ...contributorRoutes,
  ...consentRoutes,
  ...filmRoutes,
  ...subtitleRoutes,
  readOpenApi: createRoute({
    ...route("readOpenApi"),
    responses: answer(z.looseObject({ openapi: z.string() })),
  }),
} as const satisfies Record<JsonEndpointName, unknown>

/** What a request to an endpoint holds and what its answer is, as types only. */
export type Contract = typeof contract

type ParamsOf<Route> = Route extends { request: { params: infer P extends z.ZodType } }
  ? z.input<P>
  : undefined
type BodyOf<Route> = Route extends {
  request: {
    body: {
      required: infer IsNeeded
      content: { "application/json": { schema: infer B extends z.ZodType } }
    }
  }
}
  ? z.input<B> | (IsNeeded extends true ? never : undefined)
  : undefined
type AnswerOf<Route> = Route extends {
  responses: { 200: { content: { "application/json": { schema: infer A extends z.ZodType } } } }
}
  ? z.output<A>
  : never

/** Parameters in the path of an endpoint. */
export type Params<Name extends JsonEndpointName> = ParamsOf<Contract[Name]>
/** Body of a request to an endpoint. */
export type Body<Name extends JsonEndpointName> = BodyOf<Contract[Name]>
/** What an endpoint answers when it agrees. */
export type Answer<Name extends JsonEndpointName> = AnswerOf<Contract[Name]>
