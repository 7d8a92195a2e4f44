/**
 * The JSON half of the contract, on Hono: checks each request by its schemas, hands it to its
 * handler, and describes all of it as OpenAPI. Who may ask was decided before: see `app.ts`.
 */
import type { IncomingMessage, ServerResponse } from "node:http"
import { getRequestListener, type HttpBindings } from "@hono/node-server"
import { OpenAPIHono, type RouteConfig } from "@hono/zod-openapi"
import type { Context } from "hono"
import { bodyLimit } from "hono/body-limit"
import { compress } from "hono/compress"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { contract } from "../../api/contract"
import type { JsonEndpointName } from "../../api/endpoints"
import type { Authorised } from "../access/authorise"
import type { CookieJar } from "../access/cookies"
import { remembering } from "../activity/remember"
import { FailureError } from "../failure"
import type { Handlers } from "../handlers/handlers"
import type { Services } from "../services"
import { failureOf } from "./failures"
import { describeApi, registerRawEndpoints } from "./openapi"

/** Largest JSON body: a pasted script of the greatest length fits several times. */
const BODY_MAX_BYTES = 1024 ** 2

/** What was found out about a request before it came here. */
export type Admission = Authorised & { readonly cookies: CookieJar }

export type JsonApi = (
  request: IncomingMessage,
  response: ServerResponse,
  admission: Admission,
) => Promise<void>

type Env = { Bindings: HttpBindings }
type Parts = { readonly params: unknown; readonly body: unknown }
/** A handler as the loop over all of them sees it; `Handlers` holds each to its own types. */
type AnyHandler = (call: Admission & Parts) => Promise<object>

const tooLarge = () =>
  new FailureError("too-large", "The request is too large.", { details: { max: BODY_MAX_BYTES } })

/** The parts of a request that its schemas have passed. */
const partsOf = ({ req }: Context, { request }: RouteConfig): Parts => {
  const valid = (target: "param" | "json"): unknown => (req.valid as (target: string) => unknown)(target)
  return {
    params: request?.params === undefined ? undefined : valid("param"),
    body: request?.body === undefined ? undefined : valid("json"),
  }
}

export const createJsonApi = (handlers: Omit<Handlers, "readOpenApi">, services: Services): JsonApi => {
  const admissions = new WeakMap<IncomingMessage, Admission>()
  const api = new OpenAPIHono<Env>({
    defaultHook: result => {
      if (!result.success) throw result.error
    },
  })
  api.use(bodyLimit({ maxSize: BODY_MAX_BYTES, onError: () => Promise.reject(tooLarge()) }))
  api.use(async ({ header }, next) => {
    // Answers are personal, and change by the minute.
    header("Cache-Control", "no-store")
    await next()
  })
  // A long board is a megabyte of names and ids. It holds no secret that its length could give away.
  for (const path of ["/api/campaigns/:campaignId", "/api/campaigns/:campaignId/changes/:version"])
    api.get(path, compress())
  api.onError((error, { json }) => {
    const { status, body, headers } = failureOf(error, services.log)
    return json(body, status as ContentfulStatusCode, headers)
  })

  const all: Record<JsonEndpointName, unknown> = { ...handlers, readOpenApi: async () => describeApi(api) }
  for (const [name, route] of Object.entries(contract) as [JsonEndpointName, RouteConfig][]) {
    const handle: AnyHandler = remembering(services, name, all[name] as AnyHandler)
    api.openapi(route, async context => {
      const admission = admissions.get(context.env.incoming)
      // Only app.ts calls this listener, and always with an admission: refuse rather than believe it.
      if (admission === undefined) throw new Error(`${name} was reached without an admission`)
      return context.json(await handle({ ...admission, ...partsOf(context, route) }))
    })
  }
  registerRawEndpoints(api)

  const listener = getRequestListener((request, env) => api.fetch(request, env as HttpBindings))
  return async (request, response, admission) => {
    admissions.set(request, admission)
    await listener(request, response)
  }
}
