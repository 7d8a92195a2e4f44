/** What a cut by byte ranges keeps, and where it comes to lie. Real files: tests/browser/range-engine.test.ts. */
import { describe, expect, test } from "vitest"
import { boxesIn, UncommonMp4Error } from "../../../src/browser/media/mp4/boxes"
import { byteRangesOf, placesIn } from "../../../src/browser/media/mp4/byte-ranges"
import { keepSamples } from "../../../src/browser/media/mp4/kept-samples"
import { openMp4 } from "../../../src/browser/media/mp4/open-mp4"
import type { Sample, Track } from "../../../src/browser/media/mp4/sample"
import { box, type Piece, table, text, words } from "../../../src/browser/media/mp4/write-boxes"

const EMPTY = new DataView(new ArrayBuffer(0))
const trackOf = (kind: Track["kind"], samples: readonly Sample[], shift = 0): Track => ({
  id: 1,
  kind,
  timescale: 10,
  shift,
  description: EMPTY,
  appearance: EMPTY,
  samples,
})
/** A picture each tick, shown in the given order; a key frame where it is said. */
const pictures = (shown: readonly number[], keys: readonly number[]): Sample[] =>
  shown.map((presentedAt, decodedAt) => ({
    offset: decodedAt * 100,
    size: 100,
    decodedAt,
    presentedAt,
    duration: 1,
    isKey: keys.includes(decodedAt),
  }))
const moments = (samples: readonly Sample[] | undefined) => samples?.map(({ presentedAt }) => presentedAt)
const STEADY = Array.from({ length: 20 }, (_, index) => index)

describe("what is kept of a recording", () => {
  test("begins with the key frame before, and is presented from the picture at the in point", () => {
    const kept = keepSamples([trackOf("picture", pictures(STEADY, [0, 5, 10]))], {
      inPoint: 0.77,
      outPoint: 1.25,
    })
    expect(moments(kept?.picture.samples)).toEqual([5, 6, 7, 8, 9, 10, 11, 12])
    expect(kept?.zero).toBe(0.7)
  })

  test("holds what a picture before the out point needs, though it is shown later", () => {
    const kept = keepSamples([trackOf("picture", pictures([0, 4, 1, 2, 3, 8, 5, 6, 7], [0]))], {
      inPoint: 0.1,
      outPoint: 0.35,
    })
    expect(moments(kept?.picture.samples)).toEqual([0, 4, 1, 2, 3])
  })

  test("follows the edit list, and brings sound from a little before", () => {
    const sound = trackOf("sound", pictures(STEADY, STEADY))
    const kept = keepSamples([trackOf("picture", pictures(STEADY, STEADY), -0.2), sound], {
      inPoint: 0.5,
      outPoint: 0.8,
    })
    expect(moments(kept?.picture.samples)).toEqual([7, 8, 9])
    expect(moments(kept?.sound?.samples)).toEqual([4, 5, 6, 7])
  })

  test("is nothing where there is no picture, no key frame, or none before the out point", () => {
    const points = { inPoint: 0.5, outPoint: 0.8 }
    expect(keepSamples([trackOf("sound", pictures(STEADY, STEADY))], points)).toBeUndefined()
    expect(keepSamples([trackOf("picture", pictures(STEADY, []))], points)).toBeUndefined()
    expect(keepSamples([trackOf("picture", pictures(STEADY, STEADY), 5)], points)).toBeUndefined()
  })
})

describe("kept bytes", () => {
  const samples = [
    { offset: 500, size: 20 },
    { offset: 100, size: 50 },
    { offset: 150, size: 10 },
  ].map(place => ({ ...place, decodedAt: 0, presentedAt: 0, duration: 1, isKey: true }))

  test("lie in as few pieces as can be, in the order of the file", () => {
    expect(byteRangesOf(samples)).toEqual([
      { start: 100, end: 160 },
      { start: 500, end: 520 },
    ])
  })

  test("are found again, in whatever order they are asked for", () => {
    const placeOf = placesIn(byteRangesOf(samples))
    expect([500, 100, 150, 510].map(placeOf)).toEqual([60, 0, 50, 70])
  })
})

describe("an MP4 that is not handled is said to be so", () => {
  const ftyp = box("ftyp", text("isom"), words([0]))
  const fileOf = (...pieces: readonly Piece[]) => new Blob([...pieces], { type: "video/mp4" })
  const movie = (...edits: readonly (readonly number[])[]) =>
    box(
      "moov",
      box("mvhd", words([0, 0, 0, 1000])),
      box(
        "trak",
        box("tkhd", words(Array.from({ length: 20 }, () => 0))),
        box("edts", table("elst", edits)),
        box(
          "mdia",
          box("mdhd", words([0, 0, 0, 1000])),
          box("hdlr", words([0, 0]), text("vide")),
          box("minf", box("stbl", box("stsd", words([0, 1]), box("avc1")), box("stsz", words([0, 0, 0])))),
        ),
      ),
    )
  const AS_IT_IS = [1000, 0, 0x1_0000]

  test.each([
    ["joins several parts", [AS_IT_IS, AS_IT_IS]],
    ["plays slowly", [[1000, 0, 0x8000]]],
  ])("because its edit list %s", async (_, edits) => {
    await expect(openMp4(fileOf(ftyp, movie(...edits)))).rejects.toThrow("edit list")
    await expect(openMp4(fileOf(ftyp, movie(AS_IT_IS)))).resolves.toHaveLength(1)
  })

  test.each([
    ["a film of QuickTime", [box("ftyp", text("qt  "), words([0])), movie(AS_IT_IS)]],
    ["without tables", [ftyp]],
    ["a text", [text("This is no film, but a sentence.")]],
  ])("because it is %s", async (_, pieces) => {
    await expect(openMp4(fileOf(...pieces))).rejects.toThrow(UncommonMp4Error)
  })

  test("because a box is larger than what it stands in", () => {
    expect(() => boxesIn(new DataView(words([100, 0]).buffer))).toThrow(UncommonMp4Error)
  })
})
