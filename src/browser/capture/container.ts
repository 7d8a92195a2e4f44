/** Which container bytes are, whatever their label says. Pure. */

/** `matroska` is what a WebM with H.264 in it really is: outside Chromium hardly anything plays it. */
export type Container = "mp4" | "webm" | "matroska"

/** Bytes of a file's beginning that are enough for {@link sniffContainer}. */
export const SNIFF_BYTES = 64

/** An MP4 begins with a box of this name, behind the four bytes of the box's size. */
const MP4_BRAND = "ftyp"
const MP4_BRAND_AT = 4
/** What both WebM and Matroska begin with: the identifier of the EBML header. */
const EBML_MAGIC = [0x1a, 0x45, 0xdf, 0xa3]
/** Identifier of the element in the EBML header that tells the two apart. */
const DOC_TYPE_ID = [0x42, 0x82]
/** The length of an element is marked by the highest bit of its first byte. */
const EBML_LENGTH_MASK = 0x7f

const asciiAt = (head: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...head.subarray(from, from + length))

const holdsAt = (head: Uint8Array, from: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, i) => head[from + i] === byte)

const readDocType = (head: Uint8Array): string => {
  const at = head.findIndex((_, i) => holdsAt(head, i, DOC_TYPE_ID)) + DOC_TYPE_ID.length
  const length = (head[at] ?? 0) & EBML_LENGTH_MASK
  return asciiAt(head, at + 1, length)
}

/**
 * Look at the first bytes of a file.
 *
 * @param head At least {@link SNIFF_BYTES}, or all there is.
 *
 * @returns `undefined` if it is neither.
 */
export const sniffContainer = (head: Uint8Array): Container | undefined => {
  if (asciiAt(head, MP4_BRAND_AT, MP4_BRAND.length) === MP4_BRAND) return "mp4"
  if (!holdsAt(head, 0, EBML_MAGIC)) return undefined
  const docType = readDocType(head)
  return docType === "webm" || docType === "matroska" ? docType : undefined
}
