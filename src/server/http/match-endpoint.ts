import type { Endpoint } from "../../api/endpoint"
import { type EndpointName, endpoints } from "../../api/endpoints"

export type Match = {
  readonly name: EndpointName
  readonly endpoint: Endpoint
  readonly params: Readonly<Record<string, string>>
}

/** `/api/lines/{lineId}` as an expression with a group named `lineId`. */
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`)

const ROUTES = (Object.keys(endpoints) as EndpointName[]).map(name => ({
  name,
  endpoint: endpoints[name] as Endpoint,
  pattern: patternOf(endpoints[name].path),
}))

const decode = (groups: Record<string, string> | undefined): Record<string, string> | undefined => {
  try {
    return Object.fromEntries(
      Object.entries(groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]),
    )
  } catch {
    // A broken escape such as %zz names nothing.
    return undefined
  }
}

/**
 * Find the endpoint of a request. Where the path is known and the method is not, the methods that
 * are come back instead; for an unknown path that list is empty.
 */
export const matchEndpoint = (method: string, pathname: string): Match | { allowed: string[] } => {
  const onPath = ROUTES.filter(({ pattern }) => pattern.test(pathname))
  const find = (wanted: string) => onPath.find(({ endpoint }) => endpoint.method === wanted)
  const wanted = method.toLowerCase()
  // What can be read can be asked for without its body.
  const route = find(wanted) ?? (wanted === "head" ? find("get") : undefined)
  if (route === undefined) return { allowed: onPath.map(({ endpoint }) => endpoint.method.toUpperCase()) }
  const params = decode(route.pattern.exec(pathname)?.groups)
  return params === undefined ? { allowed: [] } : { name: route.name, endpoint: route.endpoint, params }
}
