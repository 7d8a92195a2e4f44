/**
 * The service worker: the app opens with no network. It keeps the app's own files and nothing
 * else; takes and briefs are the page's (IndexedDB), and it never touches /api.
 */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from "workbox-precaching"
import { NavigationRoute, registerRoute } from "workbox-routing"

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] }

/** Asked for by the page, and only when nobody is recording or sending. See app-update.ts. */
const ACTIVATE = "activate"

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

// Every page of the app is one file. What /api answers is the server's alone, offline too.
registerRoute(new NavigationRoute(createHandlerBoundToURL("/index.html"), { denylist: [/^\/api\//] }))

self.addEventListener("message", event => {
  if (event.data === ACTIVATE) void self.skipWaiting()
})

// The first visit becomes an offline one at once, without a reload. A new version still waits.
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()))
