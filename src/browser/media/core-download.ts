/** The core of ffmpeg.wasm: fetched once, with size and progress, and kept for work offline. */

import wasmUrl from "@ffmpeg/core/wasm?url"
import coreUrl from "@ffmpeg/core?url"
import type { Bytes } from "../../domain/timecode"
import {
  type DownloadOptions,
  findKept,
  isSetKept,
  type KeptFile,
  type KeptSet,
  keepSet,
} from "../kept-download"
import { MediaEngineError } from "./media-engine"

/** Of @ffmpeg/core. A test holds it to package.json. */
export const CORE_VERSION = "0.12.10"

/** Size of the core, uncompressed. What flows over the network is less: see {@link CORE_TRANSFER_BYTES}. */
export const CORE_BYTES: Bytes = 32_232_419

/** About what flows when the server sends it compressed by brotli. For telling her beforehand. */
export const CORE_TRANSFER_BYTES: Bytes = 8_400_000

const CORE: KeptFile = { url: wasmUrl, bytes: CORE_BYTES, mimeType: "application/wasm" }
const CORE_SET: KeptSet = { cachePrefix: "ffmpeg-core-", version: CORE_VERSION, files: [CORE] }

/** Whether the core is on this phone. */
export const isCoreKept = (): Promise<boolean> => isSetKept(CORE_SET)

/**
 * Fetch the core and keep it, unless it is kept already. A download that was cut off leaves nothing.
 *
 * @throws {MediaEngineError} `core-missing` if it cannot be fetched or kept.
 */
export const downloadCore = async (options: DownloadOptions = {}): Promise<void> => {
  try {
    await keepSet(CORE_SET, options)
  } catch (cause) {
    if (options.signal?.aborted === true) throw cause
    throw new MediaEngineError("core-missing", "The cutter could not be fetched", { cause })
  }
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
  const wasm = await (await findKept(CORE_SET, CORE))?.blob()
  if (wasm === undefined)
    throw new MediaEngineError("core-missing", "The cutter was thrown away by the browser")
  const url = URL.createObjectURL(wasm)
  return {
    coreUrl: new URL(coreUrl, location.href).href,
    wasmUrl: url,
    release: () => URL.revokeObjectURL(url),
  }
}
