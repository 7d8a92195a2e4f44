/** What the server believes of tus's Upload-Metadata: what passes this schema, and nothing else. */
import { Metadata } from "@tus/server"
import { z } from "zod"
import { CUT_BY, readFace, type UploadMetadata } from "../../api/upload-metadata"
import { LINE_MAX_LENGTH } from "../../domain/script"
import { LONGEST_TAKE } from "../../domain/take"
import { FailureError } from "../failure"

const MIME_TYPE_MAX_LENGTH = 200
const TAKE_NUMBER_MAX = 100_000

const id = z.uuid().lowercase()
/** PostgreSQL keeps every character but NUL. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine(value => !value.includes("\0"))
/** SHA-256 in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Seconds as text: digits, and a fraction at most. */
const seconds = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,9})?$/)
  .transform(Number)
// A moment beyond the longest take is a fault of the phone's; the file itself is measured later.
const moment = seconds.pipe(z.number().max(2 * LONGEST_TAKE))

const schema = z
  .object({
    takeId: id,
    lineId: id,
    takeNumber: z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number)
      .pipe(z.int().min(1).max(TAKE_NUMBER_MAX)),
    mimeType: text(MIME_TYPE_MAX_LENGTH),
    sha256,
    inPoint: moment,
    outPoint: moment,
    cutBy: z.enum(CUT_BY),
    recordedAt: z.iso.datetime(),
    lineText: text(LINE_MAX_LENGTH),
    // A hint for the crop, and no reason to refuse a take.
    face: z.unknown().optional().transform(readFace),
  } satisfies Record<keyof UploadMetadata, z.ZodType>)
  .refine(({ inPoint, outPoint }) => outPoint > inPoint, { path: ["outPoint"] })

/** Upload-Metadata, checked. */
export type CheckedMetadata = z.output<typeof schema>

export const badRequest = (message: string, field?: string): FailureError =>
  new FailureError("bad-request", message, field === undefined ? {} : { details: { field } })

/**
 * Take Upload-Metadata apart.
 *
 * @throws FailureError `bad-request`
 */
export const parseMetadata = (header: string | undefined): Record<string, string | null> => {
  try {
    return Metadata.parse(header)
  } catch {
    throw badRequest("An upload needs Upload-Metadata as tus writes it.")
  }
}

/**
 * Check what is said of a take.
 *
 * @throws FailureError `bad-request`
 */
export const checkMetadata = (raw: unknown): CheckedMetadata => {
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  const field = result.error.issues[0]?.path.join(".") ?? ""
  throw badRequest(`Upload-Metadata: ${field} is missing, malformed or too long.`, field)
}

/**
 * Read the header that travels with the beginning of an upload.
 *
 * @throws FailureError `bad-request`
 */
export const readMetadata = (header: string | undefined): CheckedMetadata =>
  checkMetadata(parseMetadata(header))
