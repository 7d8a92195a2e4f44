/** How lower thirds, cards and mosaics come into a film: what ffmpeg is told, and how voices are summed. */
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type { UnisonVoice } from "../../../src/domain/cut"
import { mosaicRows } from "../../../src/domain/mosaic"
import { COURSE_STEP } from "../../../src/domain/voice-alignment"
import { readLogo } from "../../../src/server/film/cards/logo-picture"
import { lowerThirdSpan } from "../../../src/server/film/cards/lower-third-overlay"
import { NO_FADE } from "../../../src/server/film/mezzanine-args"
import { overlayArgs } from "../../../src/server/film/overlays"
import { posterMoments, takePoster } from "../../../src/server/film/poster"
import { alignedVoices } from "../../../src/server/film/unison/align-unison"
import { mixVoices } from "../../../src/server/film/unison/mix-voices"
import { mosaicArgs } from "../../../src/server/film/unison/mosaic-args"
import { runFfmpeg } from "../../../src/server/media/ffmpeg-process"

describe("a lower third", () => {
  test("comes after her face, stays long enough to be read twice, and is gone before the clip ends", () => {
    expect(lowerThirdSpan(8)).toMatchObject({ from: 0.4, to: 4.4 })
    expect(lowerThirdSpan(3).to).toBeCloseTo(2.7)
  })

  test.each([0.1, 0.3, 0.8, 1.6, 1.7, 2, 5])("is seen within a clip of %d s, faded in and out", length => {
    const { from, to, fadeMs } = lowerThirdSpan(length)
    expect(from).toBeGreaterThanOrEqual(0)
    expect(to).toBeLessThanOrEqual(length)
    expect(to - from).toBeGreaterThanOrEqual((2 * fadeMs) / 1000)
  })

  test("comes from its side, and stands still where it says nothing of that", () => {
    const overlay = { path: "a.png", from: 0.4, to: 4.4, fadeMs: 400 }
    const [, moving] = overlayArgs([{ ...overlay, comesFrom: { x: -54, y: 0 } }], "base", 1).chains
    expect(moving).toContain("overlay=x='-54*pow((1-clip((t-0.400000)*2.500000,0,1)),3)'")
    expect(overlayArgs([overlay], "base", 1).chains[1]).toBe("[base][overlay1]overlay=eof_action=pass[over1]")
  })
})

const picture = { codec: "h264", width: 1920, height: 1080, quarterTurns: 0, pixelAspect: 1 }

const chainsOf = (count: number): string[] => {
  const frame = { width: 1920, height: 1080 }
  const clip = { path: "a.mp4", points: { inPoint: 0, outPoint: 1 }, hasSound: true }
  const shown = { ...picture, isInterlaced: false, transfer: "bt709" }
  const clips = Array.from({ length: count }, () => ({
    clip,
    picture: shown,
    focus: { x: 0.5, y: 0.4 },
    waits: 1,
  }))
  const mosaic = { clips, rows: mosaicRows(count, frame), frame, frames: 30, overlays: [] }
  const args = mosaicArgs({ ...mosaic, ground: "#1e0b36", fade: NO_FADE, threads: 1 }, "out.mov")
  return (args[args.indexOf("-filter_complex") + 1] ?? "").split(";")
}

describe("a mosaic", () => {
  test("puts tiles into rows, and rows below each other", () => {
    const chains = chainsOf(5)
    expect(chains).toContain("[tile0][tile1][tile2]hstack=inputs=3[row0]")
    expect(chains).toContain("[tile3][tile4]hstack=inputs=2[row1]")
    expect(chains).toContain("[row0][row1]vstack=inputs=2[base]")
  })

  test("has gaps between tiles and none at the edges of the frame", () => {
    const [first, second] = chainsOf(2)
    expect(first).toMatch(/pad=960:1080:0:0:color=0x1e0b36\[tile0\]$/)
    expect(second).toMatch(/pad=960:1080:4:0:color=0x1e0b36\[tile1\]$/)
  })

  test("needs a tile for each clip", () => {
    expect(() => chainsOf(17)).toThrow(RangeError)
  })
})

describe("voices of a line", () => {
  const voiceOf = (outPoint: number): UnisonVoice => ({
    contributorId: "c",
    takeId: "t",
    points: { inPoint: 1, outPoint },
    lowerThird: null,
    offset: 0,
  })
  /** Silence, then speech with a rhythm, then silence. */
  const course = (before: number, length: number): number[] =>
    Array.from({ length: Math.round(length / COURSE_STEP) }, (_, step) => {
      const at = step * COURSE_STEP - before
      const isSaid = at > 0 && at < 1.2 && Math.sin(at * at * 14) > -0.3
      return isSaid ? 0.2 + 0.1 * Math.sin(9 * at) : 0.001
    })

  test("lose what is before their common beginning, in whole frames, and what is long after their end", () => {
    const voices = [voiceOf(4), voiceOf(4)]
    const [late, early] = alignedVoices(voices, [course(0.9, 3), course(0.3, 3)]) as [
      UnisonVoice,
      UnisonVoice,
    ]
    expect(early.points.inPoint).toBeCloseTo(1, 2)
    expect(late.points.inPoint + late.offset * -1).toBeCloseTo(1.6, 1)
    for (const { points, offset } of [late, early]) {
      const frames = (points.outPoint - points.inPoint) * 30
      expect(Math.abs(frames - Math.round(frames))).toBeLessThan(1e-6)
      expect(offset).toBeGreaterThanOrEqual(0)
      expect(offset).toBeLessThan(1 / 30)
      expect(points.outPoint).toBeLessThanOrEqual(4)
    }
    // Half a second after both have fallen silent.
    expect(early.points.outPoint - early.points.inPoint).toBeCloseTo(0.3 + 1.2 + 0.5, 0)
  })

  test("are summed sample by sample, each from its own moment, as long as the picture", async () => {
    const folder = await mkdtemp(join(tmpdir(), "unisson-mix-"))
    const [one, two] = [join(folder, "one.f32"), join(folder, "two.f32")]
    const long = new Float32Array(2 * 48_000).fill(0.75)
    await writeFile(one, Buffer.from(long.buffer))
    await writeFile(two, Buffer.from(new Float32Array(2 * 4_800).fill(0.5).buffer))
    const mixed: number[] = []
    for await (const piece of mixVoices(
      [
        { path: one, offset: 0 },
        { path: two, offset: 0.01 },
      ],
      6,
    ))
      mixed.push(...piece)
    await rm(folder, { recursive: true })
    expect(mixed).toHaveLength(2 * 9_600)
    expect(mixed[2 * 480 - 1]).toBe(0.75)
    // Nothing clips on the way: the sum is levelled later.
    expect(mixed[2 * 480]).toBe(1.25)
    expect(mixed[2 * (480 + 4_800)]).toBe(0.75)
  })
})

test("a logo is a PNG with a size, or is not there", () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGP4z8AARAAAAP//AwAF/gL+",
    "base64",
  )
  expect(readLogo(png)?.ratio).toBe(2)
  expect(readLogo(Buffer.from("<svg/>"))).toBeUndefined()
})

test("a poster is looked for while the first person speaks, and else on the first card", () => {
  const title = { kind: "title", duration: 3, card: { title: "Huit mars", subtitle: "" } } as const
  const waiting = { kind: "stand-in", lineId: "a", text: "Osez.", duration: 2 } as const
  const { contributorId, takeId } = { contributorId: "c", takeId: "t" }
  const points = { inPoint: 4, outPoint: 8 }
  const said = {
    lineId: "b",
    text: "Oui.",
    contributorId,
    takeId,
    points,
    gainDb: 0,
    crop: null,
    lowerThird: null,
  }
  const moments = posterMoments([title, waiting, { kind: "clip", ...said }], null)
  expect(Math.min(...moments)).toBeGreaterThan(5 + 1)
  expect(Math.max(...moments)).toBeLessThan(9 - 1)
  expect(posterMoments([title, waiting], null)).toEqual([1.5])
  expect(posterMoments([], null)).toEqual([0])
  expect(posterMoments([title, waiting], { of: "title", into: 1 })).toEqual([1])
  expect(posterMoments([title], { of: "b", into: 1 })).toEqual([1.5])
})

test("the poster is the picture that is least blurred", async () => {
  const folder = await mkdtemp(join(tmpdir(), "unisson-poster-"))
  const film = join(folder, "film.mp4")
  // Sharp from 1 s on, blurred before.
  const source = "testsrc2=size=320x180:rate=30:duration=2,gblur=sigma=6:enable='lt(t,1)'"
  await runFfmpeg("ffmpeg", ["-f", "lavfi", "-i", source, "-c:v", "libx264", "-pix_fmt", "yuv420p", film])
  const options = { ffmpeg: "ffmpeg", folder, signal: new AbortController().signal }
  expect(await takePoster(film, [0.3, 0.6, 1.4], options)).toBe(join(folder, "poster-2.jpg"))
  await rm(folder, { recursive: true })
})
