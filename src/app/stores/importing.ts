/** A clip from the camera app or a file → a take like any other. */
import type { BriefLineShape, BriefShape } from "../../api/shapes"
import { keepScreenOn } from "../../browser/capture/wake-lock"
import type { ClipFacts } from "../../browser/media/clip-facts"
import type { PlayedClip } from "../../browser/media/played-clip"
import { estimateRoom, keepStorage, StorageError } from "../../browser/storage/quota"
import type { TakeId } from "../../domain/ids"
import type { Take } from "../../domain/take"
import type { Bytes } from "../../domain/timecode"
import { holdUpdates } from "./app-update"
import { ClipError, type MeasuredClip, refusalOf, roomFor } from "./clip-limits"
import { newSlate } from "./new-slate"

/** A clip that was kept. */
export type ImportedTake = { readonly takeId: TakeId }

export type ImportingOptions = {
  readonly signal: AbortSignal
  /** Bytes that are safe, of the whole file. */
  readonly onProgress: (keptBytes: Bytes) => void
}

/** What the browser throws when a file was removed, replaced, or lies in a cloud that does not give it. */
const GONE = new Set(["NotReadableError", "NotFoundError"])

/** Run something that reads the file; that it is gone comes out as a {@link ClipError}. */
const readingFile = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof DOMException && GONE.has(cause.name))
      throw new ClipError("clip-gone", "The file cannot be read", { cause })
    throw cause
  }
}

type Measured = MeasuredClip & { readonly mimeType: string }

/** What this browser shows counts before what the file says of itself. */
const combine = (file: File, facts: ClipFacts | undefined, played: PlayedClip | undefined): Measured => {
  const picture = played?.hasPicture === true ? played : facts?.picture
  return {
    sizeBytes: file.size,
    duration: played?.duration ?? facts?.duration ?? 0,
    width: picture?.width ?? 0,
    height: picture?.height ?? 0,
    mimeType: facts?.mimeType ?? file.type,
  }
}

/**
 * Look into a file before any of it is copied.
 *
 * @throws {ClipError} `clip-empty`, `clip-unreadable`, `clip-gone`
 */
const measure = async (file: File): Promise<Measured> => {
  if (file.size === 0) throw new ClipError("clip-empty", "The file is empty")
  const [{ readClipFacts, UnknownClipError }, { playClip }] = await Promise.all([
    import("../../browser/media/clip-facts"),
    import("../../browser/media/played-clip"),
  ])
  const facts = await readingFile(() => readClipFacts(file)).catch((cause: unknown) => {
    if (cause instanceof UnknownClipError) return undefined
    throw cause
  })
  const played = await playClip(file)
  if (facts === undefined && played === undefined)
    throw new ClipError("clip-unreadable", `Neither read nor played here: ${file.type}`)
  return combine(file, facts, played)
}

const needRoom = async (neededBytes: Bytes): Promise<void> => {
  const room = await estimateRoom().catch(() => undefined)
  if (room === undefined || room.freeBytes >= neededBytes) return
  throw new StorageError("quota-exceeded", `${room.freeBytes} bytes free, ${neededBytes} needed`, {
    details: room,
  })
}

const takeOf = async (
  file: File,
  { duration, mimeType }: Measured,
  brief: BriefShape,
  line: BriefLineShape,
): Promise<Take & { importedFrom: string }> => ({
  slate: await newSlate(brief, line),
  recordedAt: new Date().toISOString(),
  duration,
  mimeType,
  isRecovered: false,
  points: { inPoint: 0, outPoint: duration },
  importedFrom: file.name,
})

const keep = async (
  file: File,
  brief: BriefShape,
  line: BriefLineShape,
  options: ImportingOptions,
): Promise<ImportedTake> => {
  const measured = await measure(file)
  const refusal = refusalOf(measured)
  if (refusal !== undefined) throw new ClipError(refusal, `${measured.duration} s, ${file.size} bytes`)
  await needRoom(roomFor(file.size))
  options.signal.throwIfAborted()
  const { keepClip } = await import("../../browser/storage/import-clip")
  const take = await takeOf(file, measured, brief, line)
  await readingFile(() => keepClip({ file, take }, options))
  // As after a recording: she has something to lose now.
  void keepStorage().catch(() => false)
  return { takeId: take.slate.takeId }
}

/**
 * Make a take of a file. The screen stays on and no new version is offered meanwhile, as while she
 * records.
 *
 * @throws {ClipError}
 * @throws {StorageError}
 */
export const importClip = async (
  file: File,
  brief: BriefShape,
  line: BriefLineShape,
  options: ImportingOptions,
): Promise<ImportedTake> => {
  const releases = [keepScreenOn(), holdUpdates()]
  try {
    return await keep(file, brief, line, options)
  } finally {
    for (const release of releases) release()
  }
}
