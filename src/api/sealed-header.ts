/** What a sealed file says of itself, and how it is handed to the server: see docs/sealed-file.md. */
import type { SealedBy } from "../domain/sealed-file"
import type { UploadMetadata } from "./upload-metadata"

/** The header: JSON in UTF-8. All values are text, as in Upload-Metadata. */
export type SealedHeader = UploadMetadata &
  SealedBy & {
    /** Length of the media in bytes. */
    readonly sizeBytes: string
  }

/** What every header has. The face is known of some takes only. */
const FIELDS: Readonly<Record<Exclude<keyof SealedHeader, "face">, true>> = {
  campaignId: true,
  contributorId: true,
  publicKey: true,
  sizeBytes: true,
  takeId: true,
  lineId: true,
  takeNumber: true,
  mimeType: true,
  sha256: true,
  inPoint: true,
  outPoint: true,
  cutBy: true,
  recordedAt: true,
  lineText: true,
}

/** Read a header. Whether its values make sense is for the server to say. `undefined`: it is none. */
export const readSealedHeader = (text: string): SealedHeader | undefined => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== "object" || value === null) return undefined
  const fields = value as Readonly<Record<string, unknown>>
  const isWhole = Object.keys(FIELDS).every(name => typeof fields[name] === "string")
  return isWhole ? (value as SealedHeader) : undefined
}

/** What travels in tus's Upload-Metadata with the media of a sealed file. */
export type SealedUploadMetadata = {
  /** The header, byte for byte as it was signed. */
  readonly header: string
  /** In base64url. */
  readonly signature: string
  /** The coordinator answers for a phone whose key the server does not know. */
  readonly isVouchedFor: "yes" | "no"
}

/**
 * Why the server does not take a sealed file, besides what it says of every upload.
 * - `key-unknown`: the signature is right, and nobody knows that she has this key.
 * - `line-gone`, `contributor-gone`: deleted from the campaign, or the line is somebody else's now.
 */
export type SealRefusal =
  | "seal-broken"
  | "key-unknown"
  | "other-campaign"
  | "line-gone"
  | "contributor-gone"
  | "arrived-differently"
