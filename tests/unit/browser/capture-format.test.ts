import { describe, expect, it } from "vitest"
import {
  bitsPerSecondFor,
  HIGHEST_BITS_PER_SECOND,
  LOWEST_BITS_PER_SECOND,
} from "../../../src/browser/capture/bit-rate"
import { SNIFF_BYTES, sniffContainer } from "../../../src/browser/capture/container"
import {
  candidateFormats,
  RECORDING_FORMATS,
  settleFormat,
} from "../../../src/browser/capture/recording-format"

const MEGABIT = 1_000_000

/** An EBML header as recorders write it, of a document of this type. */
const ebml = (docType: string): Uint8Array => {
  const name = new TextEncoder().encode(docType)
  return Uint8Array.from([
    ...[0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 0x01, 0x42, 0xf7, 0x81, 0x01],
    ...[0x42, 0x82, 0x80 + name.length, ...name],
    ...new Uint8Array(SNIFF_BYTES),
  ])
}

const mp4 = Uint8Array.from([0, 0, 0, 24, ...new TextEncoder().encode("ftypisom"), 0, 0, 0, 0])

describe("the container of bytes", () => {
  it("is told by them, not by a label", () => {
    expect(sniffContainer(mp4)).toBe("mp4")
    expect(sniffContainer(ebml("webm"))).toBe("webm")
    expect(sniffContainer(ebml("matroska"))).toBe("matroska")
  })

  it("is none where they are too few, or something else", () => {
    expect(sniffContainer(new Uint8Array())).toBeUndefined()
    expect(sniffContainer(ebml("webm").subarray(0, 12))).toBeUndefined()
    expect(sniffContainer(ebml("ebook"))).toBeUndefined()
    expect(sniffContainer(new TextEncoder().encode("<!doctype html><title>404</title>"))).toBeUndefined()
  })
})

describe("the formats to try", () => {
  it("are MP4 with H.264 and AAC, MP4 with Opus, then WebM with VP9, then VP8", () => {
    const names = candidateFormats(() => true).map(({ mimeType }) => mimeType)
    const firstOf = (part: string): number => names.findIndex(name => name.includes(part))
    const order = ["avc1.640028,mp4a", "avc1,opus", "mp4;codecs=vp9", "webm;codecs=vp9", "vp8"].map(firstOf)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order).not.toContain(-1)
  })

  it("are only those that the recorder claims", () => {
    const webmOnly = candidateFormats(type => type.startsWith("video/webm"))
    expect(new Set(webmOnly.map(({ container }) => container))).toEqual(new Set(["webm"]))
    expect(candidateFormats(() => false)).toEqual([])
  })
})

describe("a format whose first bytes are here", () => {
  const [asked] = RECORDING_FORMATS
  if (asked === undefined) throw new RangeError("No formats")

  it("stays what it is if they are what was asked for", () => {
    expect(settleFormat(asked, "video/mp4;codecs=avc1.42001f,mp4a.40.2", "mp4")).toEqual(asked)
    expect(settleFormat(asked, "", "mp4")).toEqual(asked)
  })

  it("goes by the recorder's word if that is true, though it is not what was asked for", () => {
    expect(settleFormat(asked, "video/webm;codecs=vp8", "webm")).toEqual({
      mimeType: asked.mimeType,
      container: "webm",
    })
  })

  it("goes by its true type if the recorder's word is wrong", () => {
    const settled = { mimeType: asked.mimeType, container: "webm", arrivesAs: "video/webm" }
    expect(settleFormat(asked, "video/mp4", "webm")).toEqual(settled)
    expect(settleFormat(asked, "", "webm")).toEqual(settled)
  })

  it("is refused if nobody could play it", () => {
    expect(settleFormat(asked, "video/x-matroska;codecs=avc1", "matroska")).toBeUndefined()
    expect(settleFormat(asked, "video/mp4", undefined)).toBeUndefined()
  })
})

describe("the bit rate", () => {
  it("is 6 Mbit/s for 1080p, and about 3.5 for 720p", () => {
    expect(bitsPerSecondFor({ width: 1920, height: 1080, frameRate: 30 })).toBe(6 * MEGABIT)
    expect(bitsPerSecondFor({ width: 1280, height: 720, frameRate: 30 })).toBeCloseTo(3.5 * MEGABIT, -5)
  })

  it("does not ask how the phone is held", () => {
    const lying = bitsPerSecondFor({ width: 1280, height: 720, frameRate: 30 })
    expect(bitsPerSecondFor({ width: 720, height: 1280, frameRate: 30 })).toBe(lying)
  })

  it("grows with the frames, but slower", () => {
    const sixty = bitsPerSecondFor({ width: 1280, height: 720, frameRate: 60 })
    const thirty = bitsPerSecondFor({ width: 1280, height: 720, frameRate: 30 })
    expect(sixty).toBeGreaterThan(thirty)
    expect(sixty).toBeLessThan(2 * thirty)
  })

  it("keeps its bounds", () => {
    expect(bitsPerSecondFor({ width: 160, height: 120, frameRate: 15 })).toBe(LOWEST_BITS_PER_SECOND)
    expect(bitsPerSecondFor({ width: 7680, height: 4320, frameRate: 120 })).toBe(HIGHEST_BITS_PER_SECOND)
  })

  it("takes what is not known for 1080p and 30 frames", () => {
    expect(bitsPerSecondFor({ width: 0, height: 0, frameRate: 0 })).toBe(6 * MEGABIT)
    expect(bitsPerSecondFor({ width: 1920, height: 1080 })).toBe(6 * MEGABIT)
  })
})
