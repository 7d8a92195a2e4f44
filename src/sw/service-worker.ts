/**
 * The service worker: the app opens with no network. It keeps the app's own files and nothing
 * else; takes and briefs are the page's (IndexedDB), and it never touches /api.
 *
 * [Note: Files that prove themselves] Every file stands in the manifest with the hash of its
 * content. The sign-in page of a hotel's Wi-Fi is thus never kept for the app, and a file that the
 * browser threw away can be fetched again one by one: Workbox puts back what has its hash, and
 * refuses the same file of another version.
 */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from "workbox-precaching"
import { NavigationRoute, registerRoute } from "workbox-routing"
import { ACTIVATE, LIST_MISSING } from "../api/worker-messages"
import { missingFiles } from "./missing-files"
import { followNotifications } from "./notifications"

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: PrecacheEntry[] }

const files = self.__WB_MANIFEST

precacheAndRoute(files)
cleanupOutdatedCaches()

// Every page of the app is one file, and the desk's the same naming others: [Note: A page for the desk]. What /api
// answers is the server's alone, offline too.
const DESK = /^\/desk(\/|$)/
registerRoute(new NavigationRoute(createHandlerBoundToURL("/desk.html"), { allowlist: [DESK] }))
registerRoute(new NavigationRoute(createHandlerBoundToURL("/index.html"), { denylist: [/^\/api\//, DESK] }))

const answer = async (port: MessagePort): Promise<void> => port.postMessage(await missingFiles(files))

self.addEventListener("message", event => {
  const [port] = event.ports
  if (event.data === ACTIVATE) void self.skipWaiting()
  if (event.data === LIST_MISSING && port !== undefined) event.waitUntil(answer(port))
})

// The first visit becomes an offline one at once, without a reload. A new version still waits.
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()))

followNotifications()
