/** What the server believes of a sealed file's Upload-Metadata: see docs/sealed-file.md. */
import { z } from "zod"
import { PublicKey } from "../../api/schemas"
import { readSealedHeader, type SealedUploadMetadata } from "../../api/sealed-header"
import { SEALED_HEADER_MAX_BYTES, type SealedBy } from "../../domain/sealed-file"
import type { Bytes } from "../../domain/timecode"
import { badRequest, type CheckedMetadata, checkMetadata, parseMetadata } from "./upload-metadata-schema"

const envelope = z.object({
  header: z.string().refine(text => Buffer.byteLength(text) <= SEALED_HEADER_MAX_BYTES),
  signature: z.string().regex(/^[\w-]{86}$/),
  isVouchedFor: z.enum(["yes", "no"]),
} satisfies Record<keyof SealedUploadMetadata, z.ZodType>)

const id = z.uuid().lowercase()
const sealedBy = z.object({
  campaignId: id,
  contributorId: id,
  publicKey: PublicKey,
  sizeBytes: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
} satisfies Record<keyof SealedBy | "sizeBytes", z.ZodType>)

/** A sealed file's beginning, checked but for its signature. */
export type CheckedSeal = SealedBy & {
  /** As it was signed. */
  readonly header: string
  readonly signature: string
  readonly isVouchedFor: boolean
  readonly sizeBytes: Bytes
  readonly take: CheckedMetadata
}

/**
 * Read what travels with the beginning of a sealed file's upload.
 *
 * @throws FailureError `bad-request`
 */
export const readSealedMetadata = (uploadMetadata: string | undefined): CheckedSeal => {
  const around = envelope.safeParse(parseMetadata(uploadMetadata))
  const fields = around.success ? readSealedHeader(around.data.header) : undefined
  const by = sealedBy.safeParse(fields)
  if (!around.success || !by.success) throw badRequest("This is no header of a sealed file.", "header")
  const { header, signature, isVouchedFor } = around.data
  return { ...by.data, header, signature, isVouchedFor: isVouchedFor === "yes", take: checkMetadata(fields) }
}
