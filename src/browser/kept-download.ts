/**
 * Large files of this site that she may need without network: fetched once, with progress, and kept.
 * Each set has a cache of its own, named by its version; the cache of another version is thrown away.
 */
import type { Bytes } from "../domain/timecode"

export type KeptFile = {
  readonly url: string
  /** Uncompressed: what comes is held against it. */
  readonly bytes: Bytes
  readonly mimeType: string
}

export type KeptSet = {
  /** What the names of its caches begin with, whatever the version. */
  readonly cachePrefix: string
  readonly version: string
  readonly files: readonly KeptFile[]
}

/** How far the download is: bytes after decompression, which alone can be compared with a total. */
export type DownloadProgress = { readonly receivedBytes: Bytes; readonly totalBytes: Bytes }

export type DownloadOptions = {
  /** Stops the download; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: DownloadProgress) => void
}

const cacheNameOf = ({ cachePrefix, version }: KeptSet): string => `${cachePrefix}${version}`

/** A kept file, or `undefined`. Opens no cache that is not there: an empty one would be left behind. */
export const findKept = async (set: KeptSet, { url }: KeptFile): Promise<Response | undefined> =>
  caches.match(url, { cacheName: cacheNameOf(set) })

/** Whether all of a set is on this phone. */
export const isSetKept = async (set: KeptSet): Promise<boolean> => {
  const kept = await Promise.all(set.files.map(file => findKept(set, file)))
  return kept.every(response => response !== undefined)
}

const forgetOtherVersions = async (set: KeptSet): Promise<void> => {
  const isOld = (name: string): boolean => name.startsWith(set.cachePrefix) && name !== cacheNameOf(set)
  const old = (await caches.keys()).filter(isOld)
  await Promise.all(old.map(name => caches.delete(name)))
}

/** Count what passes, and fail at the end unless it was all: half a file must never be kept. */
const countBytes = (
  { url, bytes }: KeptFile,
  onBytes: (received: Bytes) => void,
): TransformStream<Uint8Array, Uint8Array> => {
  let received = 0
  return new TransformStream({
    transform: (part, controller) => {
      received += part.byteLength
      onBytes(received)
      controller.enqueue(part)
    },
    flush: controller => {
      if (received !== bytes) controller.error(new TypeError(`${received} bytes of ${url} came`))
    },
  })
}

const keepFile = async (
  set: KeptSet,
  file: KeptFile,
  { signal, onBytes }: { readonly signal?: AbortSignal | undefined; onBytes: (received: Bytes) => void },
): Promise<void> => {
  // The cache of HTTP would keep it a second time.
  const response = await fetch(file.url, { cache: "no-store", ...(signal && { signal }) })
  if (!response.ok || response.body === null) throw new TypeError(`Status ${response.status} for ${file.url}`)
  const kept = new Response(response.body.pipeThrough(countBytes(file, onBytes)), {
    headers: { "content-type": file.mimeType },
  })
  await (await caches.open(cacheNameOf(set))).put(file.url, kept)
}

/**
 * Fetch what is missing of a set, and keep it. Of a file that was cut off nothing is kept.
 *
 * @throws whatever the network or the storage says; the signal's reason if it was stopped
 */
export const keepSet = async (set: KeptSet, { signal, onProgress }: DownloadOptions = {}): Promise<void> => {
  signal?.throwIfAborted()
  const totalBytes = set.files.reduce((sum, { bytes }) => sum + bytes, 0)
  let doneBytes = 0
  try {
    for (const file of set.files) {
      const onBytes = (received: Bytes): void =>
        onProgress?.({ receivedBytes: doneBytes + received, totalBytes })
      if ((await findKept(set, file)) === undefined) await keepFile(set, file, { signal, onBytes })
      doneBytes += file.bytes
    }
  } catch (cause) {
    if (signal?.aborted === true) throw signal.reason
    throw cause
  }
  await forgetOtherVersions(set)
}
