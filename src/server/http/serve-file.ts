/** One file over HTTP: ranges, ETag and 304 by `send`. */
import type { IncomingMessage, ServerResponse } from "node:http"
import { basename, dirname } from "node:path"
import send from "send"
import { notFound } from "../failure"
import type { MediaFiles, MediaKey } from "../media/media-files"

export type ServeOptions = {
  /** Content-Type. */
  readonly type: string
  /** The browser saves the file under this name instead of showing it. */
  readonly downloadName?: string | undefined
  /** Whether caches on the way may keep it. Default: false. */
  readonly isPublic?: boolean | undefined
}

/** RFC 6266: a name of plain letters for old readers, and the true one. */
export const attachment = (name: string): string => {
  const plain = name.replace(/[^\w.-]+/g, "-")
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

/** What `send` found wrong with the request: a range beyond the end, a condition that does not hold. */
const answerSendError = (res: ServerResponse, error: Error & { status?: number; headers?: object }): void => {
  if (res.headersSent) return void res.destroy()
  for (const name of ["Content-Type", "Content-Length", "Content-Disposition"]) res.removeHeader(name)
  res.writeHead(error.status ?? 500, { ...error.headers }).end()
}

/** Send a file of the media store, or the part of it that was asked for. */
export const serveFile = async (
  req: IncomingMessage,
  res: ServerResponse,
  { mediaFiles, key }: { readonly mediaFiles: MediaFiles; readonly key: MediaKey },
  { type, downloadName, isPublic = false }: ServeOptions,
): Promise<void> => {
  if (!(await mediaFiles.exists(key))) throw notFound("file")
  res.setHeader("Content-Type", type)
  // Kept, but asked for again each time: a film can be taken back, a clip replaced.
  res.setHeader("Cache-Control", `${isPublic ? "public" : "private"}, no-cache`)
  if (downloadName !== undefined) res.setHeader("Content-Disposition", attachment(downloadName))
  const path = mediaFiles.pathOf(key)
  await new Promise<void>(resolve => {
    res.once("close", resolve)
    send(req, basename(path), { root: dirname(path), cacheControl: false, index: false })
      .on("error", (error: Error) => answerSendError(res, error))
      .pipe(res)
  })
}
