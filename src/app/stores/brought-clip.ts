/** A clip that came by other ways than the studio, made ready to be brought in as somebody's take. */
import type { BoardShape } from "../../api/shapes"
import { type BroughtMetadata, momentText } from "../../api/upload-metadata"
import type { HandIn } from "../../browser/sealed/hand-in"
import type { HashOptions } from "../../browser/sealed/hash-file"
import type { ContributorId, LineId } from "../../domain/ids"
import { idOfHash } from "../../domain/ids"
import { SUBMISSION_MAX_BYTES } from "../../domain/submission"
import { LONGEST_TAKE } from "../../domain/take"
import type { Seconds } from "../../domain/timecode"
import { ClipError, refusalOf } from "./clip-limits"

/** Whose take of which line a clip is. */
export type BroughtPlace = { readonly lineId: LineId; readonly contributorId: ContributorId }

const EXTENSIONS = /\.(?:mp4|m4v|mov|webm|mkv|3gp|3g2|avi|mts|m2ts|ts|mpg|mpeg|ogv|wmv)$/iu

/** Whether a file can be a clip, by what it is called. */
export const isClip = ({ name, type }: File): boolean => type.startsWith("video/") || EXTENSIONS.test(name)

type Tables = { readonly duration: Seconds; readonly mimeType: string }

/**
 * What a file's tables say. Of those that nobody here can read the server finds out the length: it keeps no
 * more than there is.
 *
 * @throws {ClipError}
 */
const readTables = async (file: File): Promise<Tables> => {
  if (file.size === 0) throw new ClipError("clip-empty", `${file.name} is empty`)
  if (file.size > SUBMISSION_MAX_BYTES) throw new ClipError("clip-too-heavy", `${file.size} bytes`)
  const { readClipFacts, UnknownClipError } = await import("../../browser/media/clip-facts")
  try {
    const { duration, picture, mimeType } = await readClipFacts(file)
    const { width = 0, height = 0 } = picture ?? {}
    const refusal = refusalOf({ sizeBytes: file.size, duration, width, height })
    if (refusal !== undefined)
      throw new ClipError(refusal, `${file.name}: ${duration} s, ${width} × ${height}`)
    return { duration, mimeType }
  } catch (cause) {
    if (cause instanceof UnknownClipError) return { duration: LONGEST_TAKE, mimeType: file.type }
    if (cause instanceof DOMException)
      throw new ClipError("clip-gone", `${file.name} cannot be read`, { cause })
    throw cause
  }
}

/** One more than the last of hers of this line. */
const takeNumberOf = ({ submissions }: BoardShape, { lineId, contributorId }: BroughtPlace): number =>
  1 +
  submissions
    .filter(one => one.lineId === lineId && one.contributorId === contributorId)
    .reduce((last, { takeNumber }) => Math.max(last, takeNumber), 0)

/**
 * Read a clip through, and get ready to bring it in.
 *
 * The take's id comes from the bytes and from where they belong: the same clip brought for the same line, by
 * two coordinators or after a reload, is one take.
 *
 * @throws {ClipError}
 */
export const prepareClip = async (
  file: File,
  place: BroughtPlace,
  board: BoardShape,
  options: HashOptions,
): Promise<HandIn> => {
  const { duration, mimeType } = await readTables(file)
  const { hashFile, hashText } = await import("../../browser/sealed/hash-file")
  const sha256 = await hashFile(file, options)
  const metadata: BroughtMetadata = {
    takeId: idOfHash(hashText([sha256, place.lineId, place.contributorId].join(" "))),
    ...place,
    takeNumber: String(takeNumberOf(board, place)),
    mimeType,
    sha256,
    inPoint: momentText(0),
    outPoint: momentText(Math.min(duration, LONGEST_TAKE)),
    cutBy: "whole",
    recordedAt: new Date(file.lastModified).toISOString(),
    lineText: board.lines.find(({ id }) => id === place.lineId)?.text ?? "",
  }
  const { createBringIn } = await import("../../browser/sealed/hand-in")
  return createBringIn(file, metadata)
}
