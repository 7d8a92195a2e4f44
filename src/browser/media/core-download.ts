/** The core of ffmpeg.wasm: fetched once, with size and progress, and kept for work offline. */

import wasmUrl from "@ffmpeg/core/wasm?url"
import coreUrl from "@ffmpeg/core?url"
import type { Bytes } from "../../domain/timecode"
import { MediaEngineError } from "./media-engine"

/** Of @ffmpeg/core. A test holds it to package.json. */
export const CORE_VERSION = "0.12.10"

/** Size of the core, uncompressed. What flows over the network is less: see {@link CORE_TRANSFER_BYTES}. */
export const CORE_BYTES: Bytes = 32_232_419

/** About what flows when the server sends it compressed by brotli. For telling her beforehand. */
export const CORE_TRANSFER_BYTES: Bytes = 8_400_000

/** Where the core is kept. A new version has a new name, and the old one is thrown away. */
const CACHE_PREFIX = "ffmpeg-core-"
const CACHE_NAME = `${CACHE_PREFIX}${CORE_VERSION}`

/** How far the download is: bytes after decompression, which alone can be compared with a total. */
export type DownloadProgress = { readonly receivedBytes: Bytes; readonly totalBytes: Bytes }

export type DownloadOptions = {
  /** Stops the download; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: DownloadProgress) => void
}

/** Whether the core is on this phone. */
export const isCoreKept = async (): Promise<boolean> =>
  (await (await caches.open(CACHE_NAME)).match(wasmUrl)) !== undefined

const forgetOtherVersions = async (): Promise<void> => {
  const old = (await caches.keys()).filter(name => name.startsWith(CACHE_PREFIX) && name !== CACHE_NAME)
  await Promise.all(old.map(name => caches.delete(name)))
}

/** Count what passes, and fail at the end unless it was all: half a core must never be kept. */
const countBytes = (onProgress: DownloadOptions["onProgress"]): TransformStream<Uint8Array, Uint8Array> => {
  let receivedBytes = 0
  return new TransformStream({
    transform: (part, controller) => {
      receivedBytes += part.byteLength
      onProgress?.({ receivedBytes, totalBytes: CORE_BYTES })
      controller.enqueue(part)
    },
    flush: controller => {
      if (receivedBytes !== CORE_BYTES)
        controller.error(new TypeError(`${receivedBytes} bytes of the core came`))
    },
  })
}

const fetchCore = async ({ signal, onProgress }: DownloadOptions): Promise<void> => {
  // The cache of HTTP would keep 32 MB a second time.
  const response = await fetch(wasmUrl, { cache: "no-store", ...(signal && { signal }) })
  if (!response.ok || response.body === null) throw new TypeError(`Status ${response.status} for the core`)
  const kept = new Response(response.body.pipeThrough(countBytes(onProgress)), {
    headers: { "content-type": "application/wasm" },
  })
  const cache = await caches.open(CACHE_NAME)
  await cache.put(wasmUrl, kept)
}

/**
 * Fetch the core and keep it, unless it is kept already. A download that was cut off leaves nothing.
 *
 * @throws {MediaEngineError} `core-missing` if it cannot be fetched or kept.
 */
export const downloadCore = async (options: DownloadOptions = {}): Promise<void> => {
  options.signal?.throwIfAborted()
  if (await isCoreKept()) return
  try {
    await fetchCore(options)
  } catch (cause) {
    if (options.signal?.aborted === true) throw options.signal.reason
    throw new MediaEngineError("core-missing", "The cutter could not be fetched", { cause })
  }
  await forgetOtherVersions()
}

/** Where an engine loads the core from. */
export type CoreSource = {
  /** The core's script, a file of this site: the service worker has it offline. */
  readonly coreUrl: string
  /** The core itself, out of the cache. */
  readonly wasmUrl: string
  /** Frees {@link wasmUrl}. */
  readonly release: () => void
}

/**
 * The core as an engine can load it, fetched first where it is missing.
 *
 * [Note: Core by blob address] The engine reads the 32 MB from a blob address made from the cache.
 * So it needs no service worker in between, and the content security policy needs `blob:` only
 * in `connect-src`: no script ever comes from a blob.
 */
export const openCore = async (options: DownloadOptions = {}): Promise<CoreSource> => {
  await downloadCore(options)
  const wasm = await (await (await caches.open(CACHE_NAME)).match(wasmUrl))?.blob()
  if (wasm === undefined)
    throw new MediaEngineError("core-missing", "The cutter was thrown away by the browser")
  const url = URL.createObjectURL(wasm)
  return {
    coreUrl: new URL(coreUrl, location.href).href,
    wasmUrl: url,
    release: () => URL.revokeObjectURL(url),
  }
}
