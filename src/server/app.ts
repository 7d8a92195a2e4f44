/**
 * Every request comes through here. What each engine can rely on is done first and once: headers,
 * log, limits, who asks, and whether she may. Then Node's own request and response go to the engine:
 * Hono for JSON; tus, files and events do better without it.
 */
import type { IncomingMessage, ServerResponse } from "node:http"
import { join } from "node:path"
import { type EndpointName, endpoints } from "../api/endpoints"
import { authorise } from "./access/authorise"
import { cookieJar } from "./access/cookies"
import { readCallers } from "./access/sessions"
import { FailureError, notFound } from "./failure"
import { campaignHandlers } from "./handlers/campaigns"
import { consentHandlers } from "./handlers/consents"
import { contributorHandlers } from "./handlers/contributors"
import { coordinationHandlers } from "./handlers/coordination"
import { copyHandlers } from "./handlers/copies"
import { filmHandlers } from "./handlers/films"
import { healthHandlers } from "./handlers/health"
import { lineHandlers } from "./handlers/lines"
import { noticeHandlers } from "./handlers/notices"
import { openLinkHandlers } from "./handlers/open-links"
import { pushHandlers } from "./handlers/push"
import { scriptHandlers } from "./handlers/script"
import { sessionHandlers } from "./handlers/session"
import { studioHandlers } from "./handlers/studio"
import { submissionHandlers } from "./handlers/submissions"
import { subtitleHandlers } from "./handlers/subtitles"
import { welcomeHandlers } from "./handlers/welcome"
import { clientAddress } from "./http/client-address"
import { createEventStreams } from "./http/event-stream"
import { answerFailure } from "./http/failures"
import { type Admission, createJsonApi } from "./http/json-api"
import { type Match, matchEndpoint } from "./http/match-endpoint"
import { createFileHandlers, type FileEndpointName } from "./http/media-http"
import { createRateLimiter, RATE_LIMITS, type RateLimits } from "./http/rate-limits"
import { logRequest } from "./http/request-log"
import { refuseCrossSite } from "./http/same-origin"
import { setSecurityHeaders } from "./http/security-headers"
import { createStaticHandler } from "./http/static-files"
import { packageRoot } from "./package-root"
import type { Services } from "./services"
import { createUploads, type HandedInAs } from "./uploads/tus"

export type App = {
  /** Answer a request. Never throws. */
  handle(request: IncomingMessage, response: ServerResponse): void
  /** End event streams and what looks after uploads. */
  close(): Promise<void>
}

export type AppOptions = {
  /** How often who may ask. Default: {@link RATE_LIMITS}. */
  readonly rateLimits?: RateLimits
}

const APP_FOLDER = join(packageRoot, "dist/app")

const pathOf = ({ url = "/" }: IncomingMessage): string => url.split(/[?#]/u, 1)[0] ?? "/"

/** Where a coordinator begins to hand something in. Whichever she goes on with, its ticket knows. */
const HANDED_IN: Partial<Record<EndpointName, HandedInAs>> = {
  startBroughtUpload: "brought",
  startWelcomeUpload: "welcome",
}

const isFileName = (name: EndpointName): name is FileEndpointName => endpoints[name].engine === "file"

/** The endpoint that is asked for. Throws where there is none. */
const needMatch = (request: IncomingMessage, response: ServerResponse): Match => {
  const match = matchEndpoint(request.method ?? "GET", pathOf(request))
  if (!("allowed" in match)) return match
  if (match.allowed.length === 0) throw notFound("address")
  response.setHeader("Allow", match.allowed.join(", "))
  throw new FailureError("method-not-allowed", "This address does not take that method.")
}

const createEngines = async (services: Services, limiter: ReturnType<typeof createRateLimiter>) => ({
  json: createJsonApi(
    {
      ...healthHandlers(services),
      ...sessionHandlers(services, limiter),
      ...campaignHandlers(services),
      ...lineHandlers(services),
      ...scriptHandlers(services),
      ...contributorHandlers(services),
      ...consentHandlers(services),
      ...coordinationHandlers(services),
      ...openLinkHandlers(services),
      ...copyHandlers(services),
      ...noticeHandlers(services),
      ...pushHandlers(services),
      ...welcomeHandlers(services),
      ...studioHandlers(services),
      ...submissionHandlers(services),
      ...filmHandlers(services),
      ...subtitleHandlers(services),
    },
    services,
  ),
  files: createFileHandlers(services),
  uploads: await createUploads(services),
  streams: createEventStreams(services),
  static: createStaticHandler(APP_FOLDER),
})

export const createApp = async (
  services: Services,
  { rateLimits = RATE_LIMITS }: AppOptions = {},
): Promise<App> => {
  const { config, database, log } = services
  const isHttps = config.publicUrl.startsWith("https:")
  const limiter = createRateLimiter(rateLimits)
  const engines = await createEngines(services, limiter)

  const dispatch = async (
    request: IncomingMessage,
    response: ServerResponse,
    { name, endpoint, params }: Match,
    { cookies, caller, campaignId }: Admission,
  ): Promise<void> => {
    if (endpoint.engine === "json") return engines.json(request, response, { cookies, caller, campaignId })
    if (isFileName(name)) return engines.files[name](request, response, { params, caller })
    if (caller === undefined) throw new Error(`${name} was reached without a caller`)
    if (endpoint.engine === "stream") {
      return engines.streams.follow(request, response, caller, () => readCallers(database.db, cookies))
    }
    if (caller.kind === "contributor") return engines.uploads.handle(request, response, caller)
    return engines.uploads.handleHandedIn(request, response, {
      coordinatorId: caller.coordinatorId,
      campaignId,
      as: HANDED_IN[name] ?? "sealed",
    })
  }

  const answerApi = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const match = needMatch(request, response)
    await limiter.countRequest(match.name, clientAddress(request, config.isBehindProxy))
    refuseCrossSite(request, config.publicUrl)
    const cookies = cookieJar(request, response, isHttps)
    const callers = await readCallers(database.db, cookies)
    const authorised = await authorise(database.db, match.endpoint, match.params, callers)
    await dispatch(request, response, match, { ...authorised, cookies })
  }

  return {
    handle: (request, response) => {
      logRequest(request, response, log)
      setSecurityHeaders(response, isHttps)
      const refuse = (error: unknown) => answerFailure(response, error, log)
      if (/^\/api(\/|$)/u.test(pathOf(request))) answerApi(request, response).catch(refuse)
      else engines.static(request, response, () => refuse(notFound("address")))
    },
    close: async () => {
      engines.streams.close()
      engines.uploads.close()
    },
  }
}
