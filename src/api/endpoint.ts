/**
 * What an endpoint is, as plain data: no schema library is loaded with it, so the studio's first page can
 * hold it.
 */
import type { Role } from "../domain/role"

/**
 * Who may call.
 * - `anyone`: no session needed.
 * - `signed-in`: any coordinator or contributor; the answer depends on who asks.
 * - `coordinator`: a coordinator; where the path names something, one of its campaign.
 * - `contributor`: a contributor, for her own things only.
 * - `member`: a coordinator of the campaign, or the contributor whose thing it is.
 */
export type Access = "anyone" | "signed-in" | "coordinator" | "contributor" | "member"

/**
 * What answers.
 * - `json`: a handler with a body and an answer described in the contract.
 * - `tus`, `file`, `stream`: an engine that works on Node's own request and response.
 */
export type Engine = "json" | "tus" | "file" | "stream"

export type Method = "get" | "post" | "put" | "patch" | "delete" | "head" | "options"

export type Endpoint = {
  readonly method: Method
  /** Path with its parameters in braces, as OpenAPI writes them. */
  readonly path: `/api/${string}`
  readonly access: Access
  readonly engine: Engine
  /** The least role that a coordinator needs in the campaign of what the path names. */
  readonly role: Role
}

/** Most of what a coordinator asks for changes the campaign. */
const DEFAULT_ROLE: Role = "editor"

export const json = <const M extends Method, const P extends `/api/${string}`, const A extends Access>(
  method: M,
  path: P,
  access: A,
  role: Role = DEFAULT_ROLE,
) => ({ method, path, access, engine: "json", role }) as const

export const raw = <
  const E extends Exclude<Engine, "json">,
  const M extends Method,
  const P extends `/api/${string}`,
  const A extends Access,
>(
  engine: E,
  method: M,
  path: P,
  access: A,
  role: Role = DEFAULT_ROLE,
) => ({ method, path, access, engine, role }) as const

/** A path with its parameters filled in, each escaped. */
export const fillPath = (path: string, params: Readonly<Record<string, string>> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = params[key]
    if (value === undefined) throw new RangeError(`${path} needs ${key}`)
    return encodeURIComponent(value)
  })
