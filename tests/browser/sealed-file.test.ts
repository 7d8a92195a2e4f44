/** Sealed files, made by a phone's own parts and checked by the desk's. */
import { beforeEach, describe, expect, it } from "vitest"
import { startSha256 } from "../../src/browser/outbox/sha256"
import { checkSealedFile } from "../../src/browser/sealed/check-sealed-file"
import { makeSealedFile } from "../../src/browser/sealed/make-sealed-file"
import { writeSealed } from "../../src/browser/storage/sealed-files"
import { ensureSealingKey } from "../../src/browser/storage/sealing-keys"
import { LINE_MAX_LENGTH } from "../../src/domain/script"
import { emptyDatabase } from "./empty-database"
import { makeTake } from "./recording"

const MEDIA_BYTES = 3_000
const OPTIONS = { signal: new AbortController().signal, onProgress: () => undefined }

beforeEach(emptyDatabase)

/** A take with a cut file of bytes that all differ from their neighbours. */
const seal = async (lineText?: string) => {
  const made = makeTake()
  const take = lineText === undefined ? made : { ...made, slate: { ...made.slate, lineText } }
  const media = new Blob([Uint8Array.from({ length: MEDIA_BYTES }, (_, index) => index % 251)])
  const hasher = startSha256()
  await writeSealed(take.slate.takeId, media, hasher.add)
  const sealed = {
    mimeType: "video/mp4",
    sizeBytes: media.size,
    sha256: hasher.finish(),
    points: { inPoint: 0, outPoint: 3 },
    cutBy: "mediabunny",
  } as const
  return { take, media, sealed, file: await makeSealedFile(take, sealed) }
}

describe("a sealed file", () => {
  it("says what it is of, and holds the very bytes", async () => {
    const { take, media, sealed, file } = await seal()
    const { header, media: held } = await checkSealedFile(file, OPTIONS)

    const { takeId, lineId, campaignId, contributorId } = take.slate
    expect(header).toMatchObject({ takeId, lineId, campaignId, contributorId, sha256: sealed.sha256 })
    expect(header.publicKey).toBe((await ensureSealingKey(contributorId)).publicKey)
    expect(new Uint8Array(await held.arrayBuffer())).toEqual(new Uint8Array(await media.arrayBuffer()))
    expect(file.name).toMatch(/^unisson-prise-1-[0-9a-f]{8}\.unisson$/u)
  })

  it("is refused whichever byte was changed", async () => {
    const { file } = await seal()
    const bytes = new Uint8Array(await file.arrayBuffer())
    // Every byte of all that stands before the media, and some of them.
    const head = bytes.length - MEDIA_BYTES
    const places = [...Array.from({ length: head }, (_, at) => at), head, head + 1_234, bytes.length - 1]
    for (const at of places) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      const checking = checkSealedFile(new Blob([changed]), OPTIONS)
      const fault = at < head ? /^(not-sealed|seal-newer|seal-short|seal-broken)$/u : /^media-changed$/u
      await expect(checking, `byte ${at}`).rejects.toMatchObject({ code: expect.stringMatching(fault) })
    }
  })

  it("is refused when it ends too early, or does not end", async () => {
    const { file } = await seal()
    for (const end of [0, 5, 100, file.size - 1])
      await expect(checkSealedFile(file.slice(0, end), OPTIONS)).rejects.toMatchObject({
        code: end === 0 ? "not-sealed" : "seal-short",
      })
    await expect(checkSealedFile(new Blob([file, "more"]), OPTIONS)).rejects.toMatchObject({
      code: "seal-short",
    })
  })

  it.each([
    ["four bytes in UTF-8", "𝄞".repeat(LINE_MAX_LENGTH / 2)],
    ["three", "語".repeat(LINE_MAX_LENGTH)],
    ["two, as JSON writes it", '"'.repeat(LINE_MAX_LENGTH)],
  ])("carries the longest line whole, of characters of %s", async (_, lineText) => {
    const { file } = await seal(lineText)
    expect((await checkSealedFile(file, OPTIONS)).header.lineText).toBe(lineText)
  })

  it.each([
    ["characters of four bytes, each counted once", "𝄞".repeat(LINE_MAX_LENGTH)],
    ["characters that JSON writes in six", "\u0001".repeat(LINE_MAX_LENGTH)],
  ])("shortens a wording that no header holds, at a whole character: %s", async (_, lineText) => {
    const { file } = await seal(lineText)
    const carried = (await checkSealedFile(file, OPTIONS)).header.lineText
    expect(carried).toMatch(/…$/u)
    expect(lineText.startsWith(carried.slice(0, -1))).toBe(true)
    expect(carried.length).toBeGreaterThan(LINE_MAX_LENGTH / 2)
    expect(carried, "half a character").not.toMatch(/\p{Surrogate}/u)
  })

  it("is not made of a cut file that is gone", async () => {
    const { take, sealed } = await seal()
    await emptyDatabase()
    await expect(makeSealedFile(take, sealed)).rejects.toMatchObject({ code: "take-missing" })
  })
})

describe("her key", () => {
  it("is one, however often and from wherever it is asked for", async () => {
    const her = crypto.randomUUID()
    const [one, other] = await Promise.all([ensureSealingKey(her), ensureSealingKey(her)])
    expect(one.publicKey).toBe(other.publicKey)
    expect((await ensureSealingKey(her)).publicKey).toBe(one.publicKey)
    expect((await ensureSealingKey(crypto.randomUUID())).publicKey).not.toBe(one.publicKey)
  })

  it("cannot be taken out of the phone", async () => {
    const { privateKey } = await ensureSealingKey(crypto.randomUUID())
    expect(privateKey.extractable).toBe(false)
    await expect(crypto.subtle.exportKey("pkcs8", privateKey)).rejects.toThrow()
  })
})
