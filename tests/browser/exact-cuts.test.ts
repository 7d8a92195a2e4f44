/**
 * Cuts of clips that number their pictures and beep each second, by every engine in this browser, read back
 * from what the server makes of them. One cut a kind here, two of the engines in turn; `npm run prove -- cuts` makes fifty by each.
 */
import { afterAll, describe, expect, it } from "vitest"
import { commands } from "vitest/browser"
import { createFfmpegEngine } from "../../src/browser/media/ffmpeg-engine"
import type { MediaEngine, Trimmed } from "../../src/browser/media/media-engine"
import { createPacketEngine } from "../../src/browser/media/packet-engine"
import { createRangeEngine } from "../../src/browser/media/range-engine"
import type { Points } from "../../src/domain/timecode"
import { seededRandom } from "../e2e/fixtures/seeded-random"
import { DRAWN_KINDS, type Reading, type ServerCut } from "../fixtures/cut-readings"
import { countShown, cutOnServer, drawClip, readClip, recordCounted } from "./counted"

const SEED = 20_260_308
const random = seededRandom(SEED)
/** Half of what a container in whole milliseconds and a player's seek leave open, on either side. Seconds. */
const CLEAR = 0.003
const FRAME = 1 / 30
/** A beep is found to within a packet of Opus or AAC. Seconds. */
const SOUND_TOLERANCE = 0.025
const SHORTEST = 0.6

const engines: Readonly<Record<string, MediaEngine>> = {
  "ffmpeg.wasm": createFfmpegEngine(),
  mediabunny: createPacketEngine(),
  "byte ranges": createRangeEngine(),
}
afterAll(() => {
  for (const engine of Object.values(engines)) engine.close()
})

const RECORDED = ["avc1", "vp9", "av01"].map(codec => `video/mp4;codecs=${codec},opus`)
const RECORDED_WEBM = ["vp9", "vp8"].map(codec => `video/webm;codecs=${codec},opus`)
/** The short run takes those that are hardest: pictures out of order, what a decoder hides, no edit list. */
const IN_SHORT: readonly string[] = [
  "h264-b-frames.mp4",
  "av1.mp4",
  "vp8.webm",
  "video/mp4;codecs=avc1,opus",
  "video/webm;codecs=vp9,opus",
]
/** Key frames every half second to every ten. */
const KEY_FRAMES = [15, 45, 90, 300]

type Clip = { readonly name: string; readonly file: Blob; readonly reading: Reading }

const shownAt = ({ pictures }: Reading, at: number): number =>
  pictures.findLast(picture => picture.at <= at)?.count ?? -1

/** Points anywhere from the first picture on, but not where two pictures meet: there a millisecond decides. */
const choosePoints = ({ pictures }: Reading): Points => {
  const [start, end] = [pictures[0]?.at ?? 0, pictures.at(-1)?.at ?? 0]
  const isClear = (at: number): boolean => pictures.every(picture => Math.abs(picture.at - at) > CLEAR)
  for (;;) {
    const [a, b] = [start + random() * (end - start), start + random() * (end - start)]
    const points = { inPoint: Math.min(a, b), outPoint: Math.max(a, b) }
    if (points.outPoint - points.inPoint > SHORTEST && isClear(points.inPoint) && isClear(points.outPoint))
      return points
  }
}

/** Cut a clip by one engine after the other. */
const trimBy = async (names: readonly string[], { file }: Clip, points: Points): Promise<Trimmed[]> => {
  const cuts: Trimmed[] = []
  for (const name of names) {
    const trimmed = await engines[name]?.trim(file, points)
    if (trimmed === undefined) throw new RangeError(name)
    expect(trimmed.cutBy).toBe(name)
    cuts.push(trimmed)
  }
  return cuts
}

const expectExactly = ({ name, reading }: Clip, points: Points, trimmed: Trimmed, cut: ServerCut): void => {
  const why = `${trimmed.cutBy}, ${name}, ${JSON.stringify(points)}`
  expect(cut.counts.at(0), `first picture: ${why}`).toBe(shownAt(reading, points.inPoint))
  expect(cut.counts.at(-1), `last picture: ${why}`).toBe(shownAt(reading, points.outPoint))
  expect(cut.counts, why).toEqual(cut.counts.toSorted((a, b) => a - b))

  // The same moment of the source in the cut file: only the server's step to whole pictures moves it.
  const begin = points.inPoint + (cut.points.inPoint - trimmed.points.inPoint)
  expect(Math.abs(points.inPoint - begin), why).toBeLessThanOrEqual(FRAME)
  const end = begin + cut.counts.length * FRAME
  const heard = reading.beeps.filter(at => at > begin + SOUND_TOLERANCE && at < end - 2 * SOUND_TOLERANCE)
  for (const at of heard) {
    const nearest = Math.min(...cut.beeps.map(beep => Math.abs(beep - (at - begin))))
    expect(nearest, `beep at ${at}: ${why}`).toBeLessThan(SOUND_TOLERANCE)
  }

  // The kept pictures are the source's own packets, one after the other.
  const first = reading.hashes.indexOf(cut.hashes[0] ?? "")
  expect(first, why).toBeGreaterThanOrEqual(0)
  expect(reading.hashes.slice(first, first + cut.hashes.length), why).toEqual(cut.hashes)
}

const expectExact = async (clip: Clip, points: Points, trimmed: readonly Trimmed[]): Promise<void> => {
  for (const { trimmed: one, cut } of await cutOnServer(trimmed)) expectExactly(clip, points, one, cut)
}

/**
 * A preview is the take itself, stopped at its points: a cut file may be played with its pre-roll. On a busy
 * machine a canvas may still get the picture before the jump: a person would see the right one a moment later.
 */
const expectPreviewed = async ({ file, reading }: Clip, { inPoint }: Points): Promise<void> =>
  expect
    .poll(() => countShown(file, inPoint), { message: `preview at ${inPoint}`, timeout: 10_000 })
    .toBe(shownAt(reading, inPoint))

const perKind = await commands.cutsPerKind()
const isTried = (kind: string): boolean => perKind > 1 || IN_SHORT.includes(kind)

let turn = 0
/** What cuts an MP4 first is tried with each; in the short run the two others take turns. */
const enginesFor = ({ type }: Blob): readonly string[] => {
  const others = ["ffmpeg.wasm", "mediabunny"]
  turn += 1
  const tried = perKind > 1 ? others : others.filter((_, index) => index === turn % others.length)
  return type.startsWith("video/mp4") ? ["byte ranges", ...tried] : tried
}

/** While the server's cuts of one round are made and read, the browser makes those of the next. */
const cutOften = async (clip: Clip): Promise<void> => {
  let reading: Promise<unknown> = Promise.resolve()
  for (let round = 0; round < perKind; round += 1) {
    const points = choosePoints(clip.reading)
    await expectPreviewed(clip, points)
    const trimmed = await trimBy(enginesFor(clip.file), clip, points)
    await reading
    reading = expectExact(clip, points, trimmed)
    // Looked at in the next round, and not unheard of until then.
    reading.catch(() => undefined)
  }
  await reading
}

const RECORDED_TRIED = [...RECORDED, ...RECORDED_WEBM].filter(isTried)
let recording: Promise<ReadonlyMap<string, Blob>> | undefined
/** Everything that this Chromium records, at the same time. */
const recordOnce = (): Promise<ReadonlyMap<string, Blob>> => {
  const mimeTypes = RECORDED_TRIED.filter(type => MediaRecorder.isTypeSupported(type))
  expect(mimeTypes.length).toBeGreaterThan(1)
  recording ??= recordCounted(mimeTypes, { seconds: perKind > 1 ? 8 : 2.5, keyFrameMs: 1000 })
  return recording
}

describe("a cut is exact to the picture", () => {
  it.each(DRAWN_KINDS.filter(isTried))(
    "of a clip drawn as %s",
    async kind => {
      for (const isVariable of perKind > 1 ? [false, true] : [DRAWN_KINDS.indexOf(kind) % 2 === 1]) {
        const keyFrameEvery = KEY_FRAMES[Math.floor(random() * KEY_FRAMES.length)] ?? 15
        const file = await drawClip(kind, { seconds: perKind > 1 ? 12 : 4, keyFrameEvery, isVariable })
        await cutOften({ name: kind, file, reading: await readClip(file) })
      }
    },
    3_600_000,
  )

  it("of a WebM in which a sound begins just before the first picture", async () => {
    const file = await drawClip("vp8.webm", { seconds: 2, keyFrameEvery: 300, isVariable: true })
    const clip = { name: "late picture", file, reading: await readClip(file) }
    // A few milliseconds after a picture: a cut that is counted from the sound shows the one before.
    const points = { inPoint: (clip.reading.pictures[4]?.at ?? 0) + CLEAR, outPoint: 1.4 }
    await expectExact(clip, points, await trimBy(["ffmpeg.wasm", "mediabunny"], clip, points))
  }, 60_000)

  it.for(RECORDED_TRIED)(
    "of what Chromium records as %s",
    { timeout: 3_600_000 },
    async (mimeType, { skip }) => {
      const file = (await recordOnce()).get(mimeType)
      if (file === undefined) return skip("This Chromium does not record it")
      await cutOften({ name: mimeType, file, reading: await readClip(file) })
    },
  )
})
