/** Whether a file is a sealed take, whole and as it was sealed. Read a piece at a time, however large. */
import { readSealedHeader, type SealedHeader } from "../../api/sealed-header"
import {
  headerBytesOf,
  mediaStart,
  PREAMBLE_BYTES,
  SIGNATURE_BYTES,
  signedPart,
} from "../../domain/sealed-file"
import type { Bytes } from "../../domain/timecode"
import { base64url } from "../storage/sealing-keys"
import { type HashOptions, hashFile } from "./hash-file"
import { SealError } from "./seal-failure"

/** A sealed file, taken apart. */
export type OpenedSeal = {
  readonly header: SealedHeader
  /** The header as it was signed. */
  readonly headerText: string
  /** In base64url. */
  readonly signature: string
  readonly media: Blob
}

const CURVE = { name: "ECDSA", namedCurve: "P-256" } as const
const SIGNING = { name: "ECDSA", hash: "SHA-256" } as const

const bytesOf = async (file: Blob, start: Bytes, end: Bytes): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(start, end).arrayBuffer())

const pointOf = (publicKey: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(publicKey.replaceAll("-", "+").replaceAll("_", "/")), sign => sign.charCodeAt(0))

const isSigned = async (
  publicKey: string,
  header: Uint8Array,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  try {
    const key = await crypto.subtle.importKey("raw", pointOf(publicKey), CURVE, false, ["verify"])
    return await crypto.subtle.verify(SIGNING, key, signature, signedPart(header))
  } catch {
    // No base64, or no point of the curve.
    return false
  }
}

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Read the beginning: everything but the media. */
const openSeal = async (file: Blob): Promise<OpenedSeal> => {
  const headerBytes = headerBytesOf(await bytesOf(file, 0, PREAMBLE_BYTES))
  if (typeof headerBytes !== "number") throw new SealError(headerBytes, "This is no sealed take")
  const start = mediaStart(headerBytes)
  if (file.size < start) throw new SealError("seal-short", "The file ends within its header")
  const rest = await bytesOf(file, PREAMBLE_BYTES, start)
  const [raw, signature] = [rest.slice(0, headerBytes), rest.slice(headerBytes)]
  const headerText = textOf(raw)
  const header = headerText === undefined ? undefined : readSealedHeader(headerText)
  if (headerText === undefined || header === undefined || signature.length !== SIGNATURE_BYTES)
    throw new SealError("seal-broken", "The header cannot be read")
  if (!(await isSigned(header.publicKey, raw, signature)))
    throw new SealError("seal-broken", "The signature is not over this header")
  return { header, headerText, signature: base64url(signature.buffer), media: file.slice(start) }
}

/**
 * Open a sealed file and check every byte of it: the header by the signature, the media by the header.
 *
 * @throws {SealError} that says what is wrong with it; the signal's reason if it was aborted.
 */
export const checkSealedFile = async (file: Blob, options: HashOptions): Promise<OpenedSeal> => {
  const opened = await openSeal(file)
  const { media, header } = opened
  if (String(media.size) !== header.sizeBytes)
    throw new SealError("seal-short", `${media.size} bytes of media instead of ${header.sizeBytes}`)
  if ((await hashFile(media, options)) !== header.sha256)
    throw new SealError("media-changed", "The media are not those that were sealed")
  return opened
}
