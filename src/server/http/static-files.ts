/** The built app: its files as they are, and its one page for every address that a person can open. */

import { existsSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import sirv from "sirv"
import { pathOf as pathOfEndpoint } from "../../api/endpoints"
import { readCookie } from "../access/cookies"

/** Answers the request, or calls `next` if it is none of its business. */
export type StaticHandler = (req: IncomingMessage, res: ServerResponse, next: () => void) => void

/** Where Vite puts files that have the hash of their content in their name. */
const HASHED = /^\/assets\//u
const A_YEAR_IN_SECONDS = 31_536_000
const FOR_EVER = `public, max-age=${A_YEAR_IN_SECONDS}, immutable`
/** Kept, but asked for again every time: the page, the service worker, the manifest. */
const ASK_AGAIN = "no-cache"

const PAGE = "/index.html"
/** The same page, naming other files to load early: [Note: A page for the desk] in `scripts/quick-page.mjs`. */
const DESK_PAGE = "/desk.html"

const pathOf = (req: IncomingMessage): string => (req.url ?? "/").split(/[?#]/u)[0] ?? "/"

/** Whether a person opens an address of the app, rather than a script a file that is not there. */
const isNavigation = (req: IncomingMessage): boolean => {
  const isRead = req.method === "GET" || req.method === "HEAD"
  const isForApi = /^\/api(\/|$)/u.test(pathOf(req))
  return isRead && !isForApi && (req.headers.accept ?? "").includes("text/html")
}

/**
 * [Note: Brief ahead] Whoever opens the studio and is signed in will be asked for her brief as soon as
 * its script runs. The page says so in its headers, and the browser asks while the script is still
 * on its way: a sixth of a second less on a slow network.
 */
const BRIEF_AHEAD = `<${pathOfEndpoint("readBrief")}>; rel=preload; as=fetch; crossorigin`

const isDesk = (req: IncomingMessage): boolean => /^\/desk(\/|$)/u.test(pathOf(req))
const isStudio = (req: IncomingMessage): boolean => /^\/studio(\/|$)/u.test(pathOf(req))

/**
 * Serve the files in `folder`, with their `.br` and `.gz` twins where the browser takes those. The
 * folder is read once: what is built later is not seen.
 */
export const createStaticHandler = (folder: string): StaticHandler => {
  // Under `npm run dev` the app is Vite's business, and may never have been built.
  if (!existsSync(folder)) return (_req, _res, next) => next()
  const serve = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (res, path) => {
      res.setHeader("Cache-Control", HASHED.test(path) ? FOR_EVER : ASK_AGAIN)
    },
  })
  return (req, res, next) => {
    if (req.method !== "GET" && req.method !== "HEAD") return next()
    serve(req, res, () => {
      if (!isNavigation(req)) return next()
      if (isStudio(req) && readCookie(req, "contributor") !== undefined) res.setHeader("Link", BRIEF_AHEAD)
      // sirv reads the path from the request. The address that was asked for goes back for the log.
      const asked = req.url
      req.url = isDesk(req) ? DESK_PAGE : PAGE
      serve(req, res, next)
      if (asked !== undefined) req.url = asked
    })
  }
}
