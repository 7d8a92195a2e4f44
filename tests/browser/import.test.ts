import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { measureDuration } from "../../src/browser/media/duration"
import { openSpool, readRecording } from "../../src/browser/storage/chunk-spool"
import { closeDatabase, openDatabase } from "../../src/browser/storage/database"
import { keepClip, PIECE_BYTES } from "../../src/browser/storage/import-clip"
import { recoverTakes } from "../../src/browser/storage/recovery"
import { findTake, listTakes } from "../../src/browser/storage/takes"
import { emptyDatabase } from "./empty-database"
import { makeSlate, makeTake } from "./recording"

beforeEach(emptyDatabase)
afterEach(closeDatabase)

/** A file of so many bytes, each piece of which can be told from the others. */
const fileOf = (sizeBytes: number): File => {
  const bytes = new Uint8Array(sizeBytes)
  for (let at = 0; at < sizeBytes; at += 1) bytes[at] = (at >> 16) & 0xff
  return new File([bytes], "IMG_0042.MOV")
}

const importedTake = () => ({ ...makeTake(), importedFrom: "IMG_0042.MOV" })

/** How many records each store holds. */
const counts = async (): Promise<Record<string, number>> => {
  const database = await openDatabase()
  const stores = ["takes", "recordings", "chunks"] as const
  return Object.fromEntries(
    await Promise.all(stores.map(async name => [name, await database.count(name)] as const)),
  )
}
const NOTHING = { takes: 0, recordings: 0, chunks: 0 }

describe("a file that is imported", () => {
  it("becomes a take byte by byte, in pieces, and says how far it is", async () => {
    const file = fileOf(2 * PIECE_BYTES + 7)
    const take = importedTake()
    const progress: number[] = []
    await keepClip({ file, take }, { onProgress: bytes => progress.push(bytes) })

    expect(progress).toEqual([PIECE_BYTES, 2 * PIECE_BYTES, file.size])
    expect(await findTake(take.slate.takeId)).toMatchObject({ take, sizeBytes: file.size })
    expect(await counts()).toEqual({ takes: 1, recordings: 0, chunks: 3 })
    const kept = await readRecording(take.slate.takeId, take.mimeType)
    expect(await kept.arrayBuffer()).toEqual(await file.arrayBuffer())
  })

  it("leaves nothing when she cancels", async () => {
    const stop = new AbortController()
    const file = fileOf(3 * PIECE_BYTES)
    const kept = keepClip(
      { file, take: importedTake() },
      { signal: stop.signal, onProgress: () => stop.abort() },
    )

    await expect(kept).rejects.toMatchObject({ name: "AbortError" })
    expect(await counts()).toEqual(NOTHING)
  })

  it("leaves nothing when it cannot be read to its end", async () => {
    const file = fileOf(3 * PIECE_BYTES)
    const slice = file.slice.bind(file)
    // As a file does that was moved, or lies in a cloud that is out of reach.
    file.slice = (start, end) =>
      start === 0 ? slice(start, end) : Object.assign(slice(start, end), { arrayBuffer: gone })
    const gone = () => Promise.reject(new DOMException("gone", "NotReadableError"))

    await expect(keepClip({ file, take: importedTake() })).rejects.toMatchObject({ name: "NotReadableError" })
    expect(await counts()).toEqual(NOTHING)
  })

  it("is thrown away at the next start when the phone died half-way, whatever of it can be read", async () => {
    const slate = makeSlate()
    const spool = await openSpool(slate, new Date(), { importedFrom: "IMG_0042.MOV" })
    await spool.open("video/quicktime")
    await spool.write(new Uint8Array([1, 2, 3]).buffer, 0)
    spool.release()
    await closeDatabase()

    expect(await recoverTakes(measureDuration)).toEqual({ recovered: [], unreadable: [] })
    expect(await recoverTakes(() => Promise.resolve(3))).toEqual({ recovered: [], unreadable: [] })
    expect(await listTakes()).toEqual([])
    expect(await counts()).toEqual(NOTHING)
  })
})
