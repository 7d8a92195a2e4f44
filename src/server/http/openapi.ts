import type { OpenAPIHono } from "@hono/zod-openapi"
import type { Env } from "hono"
import type { Endpoint } from "../../api/endpoint"
import { type EndpointName, endpoints } from "../../api/endpoints"
import { Failure } from "../../api/schemas"
import { summaries } from "../../api/summaries"
import { version } from "../version"

/** What the endpoints answer that have no JSON schema. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  mp4: "video/mp4",
  jpg: "image/jpeg",
  srt: "application/x-subrip",
  vtt: "text/vtt",
  events: "text/event-stream",
}

const answerOf = ({ engine, path }: Endpoint) => {
  if (engine === "tus") return { description: "As tus 1.0 says: https://tus.io/protocols/resumable-upload" }
  const type = CONTENT_TYPES[path.split(/[./]/).at(-1) ?? ""] ?? "application/octet-stream"
  return { description: "Done.", content: { [type]: { schema: { type: "string" as const } } } }
}

const paramsIn = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name: name ?? "",
    in: "path" as const,
    required: true,
    schema: { type: "string" as const },
  }))

/** Describe what does not pass through Hono: uploads, files, events. */
export const registerRawEndpoints = <E extends Env>(api: OpenAPIHono<E>): void => {
  const refused = {
    description: "Refused: the code says why.",
    content: { "application/json": { schema: Failure } },
  }
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    if (endpoint.engine === "json") continue
    const { method, path, access } = endpoint
    api.openAPIRegistry.registerPath({
      operationId: name,
      method,
      path,
      summary: summaries[name as EndpointName],
      "x-access": access,
      parameters: paramsIn(path),
      responses: { "2XX": answerOf(endpoint), "4XX": refused, "5XX": refused },
    })
  }
}

/** The whole contract as OpenAPI. */
export const describeApi = <E extends Env>(api: OpenAPIHono<E>): object =>
  api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Unisson",
      version,
      description: "One message, many voices. Sessions are cookies; `x-access` says who may call what.",
      license: { name: "AGPL-3.0-or-later", url: "https://www.gnu.org/licenses/agpl-3.0.html" },
    },
  })
