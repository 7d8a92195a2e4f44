import type { ServerResponse } from "node:http"

/** See decision 10 of the architecture: no request needs another origin, and this says so. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  // The cutter is WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  // react-aria places overlays by style attributes, and adds style elements to keep a press from
  // scrolling the page (usePress, usePreventScroll).
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  // Takes are played from the phone's own memory.
  "media-src 'self' blob:",
  "connect-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ")

const HEADERS = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(self), microphone=(self), accelerometer=(self), gyroscope=(self), geolocation=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
} as const

/** A year: browsers then never try plain HTTP. */
const STRICT_TRANSPORT = "max-age=31536000"

/** Set on Node's response, so that files, uploads and Hono's answers all carry them. */
export const setSecurityHeaders = (response: ServerResponse, isHttps: boolean): void => {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  if (isHttps) response.setHeader("Strict-Transport-Security", STRICT_TRANSPORT)
}
