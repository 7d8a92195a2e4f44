/**
 * What finding a face takes: BlazeFace's two files, and the kernels that run it. A megabyte of data and
 * no script, kept in Cache Storage; the worker reads it from there, with or without network.
 */
import kernelsUrl from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url"
// The package's list of what may be imported leaves its models out.
import weightsUrl from "../../../node_modules/@vladmandic/human/models/blazeface.bin?url"
import planUrl from "../../../node_modules/@vladmandic/human/models/blazeface.json?url"
import type { Bytes } from "../../domain/timecode"
import { type DownloadOptions, isSetKept, type KeptFile, type KeptSet, keepSet } from "../kept-download"

/** Of @tensorflow/tfjs-backend-wasm and @vladmandic/human. A test holds them to package.json, and the sizes to the files. */
export const KERNELS_VERSION = "4.22.0"
export const MODEL_VERSION = "3.3.6"

export const KERNELS_FILE: KeptFile = { url: kernelsUrl, bytes: 424_594, mimeType: "application/wasm" }
export const PLAN_FILE: KeptFile = { url: planUrl, bytes: 79_038, mimeType: "application/json" }
export const WEIGHTS_FILE: KeptFile = {
  url: weightsUrl,
  bytes: 538_928,
  mimeType: "application/octet-stream",
}

export const FACE_MODEL: KeptSet = {
  cachePrefix: "face-model-",
  version: `${KERNELS_VERSION}-${MODEL_VERSION}`,
  files: [KERNELS_FILE, PLAN_FILE, WEIGHTS_FILE],
}

/** About what flows when the server sends them compressed by brotli. For telling her beforehand. */
export const FACE_MODEL_TRANSFER_BYTES: Bytes = 380_000

/** Whether all of it is on this phone. */
export const isFaceModelKept = (): Promise<boolean> => isSetKept(FACE_MODEL)

/** Fetch what is missing of it, and keep it. Of a file that was cut off nothing is kept. */
export const downloadFaceModel = (options: DownloadOptions = {}): Promise<void> =>
  keepSet(FACE_MODEL, options)
