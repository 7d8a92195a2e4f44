/**
 * The file in which a take travels by other ways than the network: docs/sealed-file.md.
 *
 * ```
 * magic · length of the header · header · signature · media
 *   9     4 (big endian)         ≤ 8 KiB  64          to the end
 * ```
 */
import type { CampaignId, ContributorId } from "./ids"
import type { Bytes } from "./timecode"

/** What says that a file is one, and of which version. The digit is the version. */
const MAGIC = "UNISSON1\n"
/** What all versions begin with. */
const FAMILY = "UNISSON"
const LENGTH_BYTES: Bytes = 4

/** Bytes before the header. */
export const PREAMBLE_BYTES: Bytes = MAGIC.length + LENGTH_BYTES
/** ECDSA on P-256: two numbers of 32 bytes. */
export const SIGNATURE_BYTES: Bytes = 64
/** Largest header. It travels in a request's headers too, which servers limit to 16 KiB in all. */
export const SEALED_HEADER_MAX_BYTES: Bytes = 8 * 1024

export const SEALED_EXTENSION = ".unisson"
export const SEALED_MIME_TYPE = "application/vnd.unisson.take"

/** Who seals, besides what is said of every take that is sent. */
export type SealedBy = {
  readonly campaignId: CampaignId
  readonly contributorId: ContributorId
  /** The public half of her phone's key: a point of P-256, uncompressed, in base64url. */
  readonly publicKey: string
}

/**
 * Why a file is none that can be taken.
 * - `not-sealed`: it is something else.
 * - `seal-newer`: a later version than this one reads.
 * - `seal-short`: it ends too early, or does not end where it says.
 * - `seal-broken`: what it says of itself was changed, or somebody else signed it.
 * - `media-changed`: its media are not those that were sealed.
 */
export type SealFault = "not-sealed" | "seal-newer" | "seal-short" | "seal-broken" | "media-changed"

/** The beginning of a file whose header has so many bytes. */
export const preambleOf = (headerBytes: Bytes): Uint8Array<ArrayBuffer> => {
  if (headerBytes < 1 || headerBytes > SEALED_HEADER_MAX_BYTES)
    throw new RangeError(`A header has 1 to ${SEALED_HEADER_MAX_BYTES} bytes, not ${headerBytes}`)
  const preamble = new Uint8Array(PREAMBLE_BYTES)
  for (let at = 0; at < MAGIC.length; at += 1) preamble[at] = MAGIC.charCodeAt(at)
  new DataView(preamble.buffer).setUint32(MAGIC.length, headerBytes)
  return preamble
}

const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/**
 * How long the header is, by the first {@link PREAMBLE_BYTES} of a file (or all there are).
 *
 * @returns Bytes, or why it is no such file.
 */
export const headerBytesOf = (start: Uint8Array): Bytes | SealFault => {
  const magic = textOf(start.subarray(0, MAGIC.length))
  if (magic !== MAGIC) {
    if (magic !== "" && MAGIC.startsWith(magic)) return "seal-short"
    return new RegExp(`^${FAMILY}[2-9]\n$`).test(magic) ? "seal-newer" : "not-sealed"
  }
  if (start.length < PREAMBLE_BYTES) return "seal-short"
  const length = new DataView(start.buffer, start.byteOffset).getUint32(MAGIC.length)
  return length >= 1 && length <= SEALED_HEADER_MAX_BYTES ? length : "seal-broken"
}

/** Where the media begin. */
export const mediaStart = (headerBytes: Bytes): Bytes => PREAMBLE_BYTES + headerBytes + SIGNATURE_BYTES

/** What the signature is over: all that stands before it. */
export const signedPart = (header: Uint8Array): Uint8Array<ArrayBuffer> => {
  const signed = new Uint8Array(PREAMBLE_BYTES + header.length)
  signed.set(preambleOf(header.length))
  signed.set(header, PREAMBLE_BYTES)
  return signed
}
