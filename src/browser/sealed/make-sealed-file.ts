/** A cut take as one file that can travel by other ways than the network: docs/sealed-file.md. */
import type { SealedHeader } from "../../api/sealed-header"
import {
  preambleOf,
  SEALED_EXTENSION,
  SEALED_HEADER_MAX_BYTES,
  SEALED_MIME_TYPE,
  signedPart,
} from "../../domain/sealed-file"
import type { Take } from "../../domain/take"
import { SendError } from "../outbox/send-error"
import { uploadMetadataOf } from "../outbox/upload-metadata-of"
import { readRecording } from "../storage/chunk-spool"
import type { SealedFile } from "../storage/outbox-entry"
import { findSealed } from "../storage/sealed-files"
import { ensureSealingKey } from "../storage/sealing-keys"

const SIGNING = { name: "ECDSA", hash: "SHA-256" } as const

const nameOf = ({ slate: { takeNumber, takeId } }: Take): string =>
  // The beginning of its id, so that files of several phones can lie in one folder.
  `unisson-prise-${takeNumber}-${takeId.slice(0, 8)}${SEALED_EXTENSION}`

const ELLIPSIS = "…"

const utf8 = (fields: SealedHeader): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(fields))

/**
 * The header's bytes. A wording that does not fit is shortened, and says so by an ellipsis: it only tells
 * whoever looks what was on the phone, while the line itself is known by its id.
 */
const headerOf = (fields: SealedHeader): Uint8Array<ArrayBuffer> => {
  const header = utf8(fields)
  if (header.length <= SEALED_HEADER_MAX_BYTES) return header
  // By whole characters, never through the middle of one.
  const letters = [...fields.lineText]
  const shortened = (count: number) =>
    utf8({ ...fields, lineText: letters.slice(0, count).join("") + ELLIPSIS })
  let [fits, tooLong] = [0, letters.length]
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (shortened(middle).length <= SEALED_HEADER_MAX_BYTES) fits = middle
    else tooLong = middle
  }
  return shortened(fits)
}

/**
 * Put the file together. Its media stay where they are: what comes back only refers to them.
 *
 * @throws {SendError} `take-missing` if the cut file is not on this phone any more.
 */
export const makeSealedFile = async (take: Take, sealed: SealedFile): Promise<File> => {
  const { takeId, campaignId, contributorId } = take.slate
  // On a full phone what travels is the recording itself.
  const media =
    sealed.isInPlace === true
      ? await readRecording(takeId, sealed.mimeType)
      : await findSealed(takeId, sealed)
  if (media === undefined || media.size !== sealed.sizeBytes)
    throw new SendError("take-missing", `Take ${takeId} has to be cut again`)
  const { privateKey, publicKey } = await ensureSealingKey(contributorId)
  const fields: SealedHeader = {
    campaignId,
    contributorId,
    publicKey,
    sizeBytes: String(sealed.sizeBytes),
    ...uploadMetadataOf(take, sealed),
  }
  const header = headerOf(fields)
  const signature = await crypto.subtle.sign(SIGNING, privateKey, signedPart(header))
  const parts = [preambleOf(header.length), header, signature, media]
  return new File(parts, nameOf(take), { type: SEALED_MIME_TYPE })
}
