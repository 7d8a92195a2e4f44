/** One person at the real HTTP API: her cookies, her requests, her uploads. */
import type { Answer, Body, Params } from "../../api/contract"
import { endpoints, type JsonEndpointName, pathOf } from "../../api/endpoints"
import type { UploadMetadata } from "../../api/upload-metadata"

const TUS = { "Tus-Resumable": "1.0.0" } as const

type RequestOf<Name extends JsonEndpointName> = (Params<Name> extends undefined
  ? { params?: undefined }
  : { params: Params<Name> }) &
  (undefined extends Body<Name> ? { body?: Body<Name> } : { body: Body<Name> })

const base64 = (text: string): string => Buffer.from(text).toString("base64")

export class ApiSession {
  readonly #origin: string
  readonly #cookies = new Map<string, string>()

  /** @param origin of the server, without a slash at the end */
  constructor(origin: string) {
    this.#origin = origin
  }

  /** Ask an endpoint for its answer. @throws Error with what the server said, where it refuses */
  async call<Name extends JsonEndpointName>(name: Name, request: RequestOf<Name>): Promise<Answer<Name>> {
    const { params, body } = request as { params?: Record<string, string>; body?: unknown }
    const response = await this.#fetch(endpoints[name].method, pathOf(name, params), {
      // The server asks for JSON on every request that changes something, with a body or without.
      headers: { "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return (await response.json()) as Answer<Name>
  }

  /** Send a file by tus, in one piece. */
  async upload(file: Uint8Array<ArrayBuffer>, metadata: UploadMetadata): Promise<void> {
    const pairs = Object.entries(metadata).map(([key, value]) => `${key} ${base64(value)}`)
    const created = await this.#fetch("post", endpoints.startUpload.path, {
      headers: { ...TUS, "Upload-Length": String(file.length), "Upload-Metadata": pairs.join(",") },
    })
    const location = new URL(created.headers.get("Location") ?? "", this.#origin)
    await this.#fetch("patch", location.pathname, {
      headers: { ...TUS, "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream" },
      body: file,
    })
  }

  /** Fetch a file of a film. */
  async download(name: "readFilm" | "readFilmSubtitles", filmId: string): Promise<Uint8Array<ArrayBuffer>> {
    const response = await this.#fetch("get", pathOf(name, { filmId }), { headers: {} })
    return new Uint8Array(await response.arrayBuffer())
  }

  async #fetch(method: string, path: string, init: RequestInit & { headers: Record<string, string> }) {
    const response = await fetch(this.#origin + path, {
      ...init,
      method: method.toUpperCase(),
      headers: {
        ...init.headers,
        Origin: this.#origin,
        Cookie: [...this.#cookies].map(pair => pair.join("=")).join("; "),
      },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = cookie.split(";", 1)[0]?.split("=", 2) ?? []
      this.#cookies.set(name, value)
    }
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
    return response
  }
}
