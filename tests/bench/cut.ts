/** Cutting a take: our engines, native ffmpeg, the re-encode of tutorials, mediabunny's conversion. */
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { median } from "../fixtures/statistics"
import { type CuttingBrowser, openCuttingBrowser } from "./fixtures/cutting-browser"
import type { Way } from "./fixtures/cutting-page"
import { type Container, cutNatively, longClip } from "./fixtures/long-clips"
import { type Row, toRow } from "./fixtures/row"

const LENGTHS = [10, 60, 600]
const CONTAINERS: readonly Container[] = ["mp4", "webm"]
const DEFAULT_TURNS = 5
/** Cut off at either end: not on a key frame. Seconds. */
const CUT_OFF = 1.3
/** Minutes in WebAssembly: of the shortest clip only. */
const REENCODED_LENGTH = 10
const WARM_MAX_BY_NATIVE = 3
const REENCODE_MIN_RATIO = 20
/** How much more memory the longest cut may need than the shortest: what is copied lies beside it for a while. */
const MEMORY_GROWTH_MAX_MB = 100

/** What is measured in the page, in this order. */
const WAYS = ["ours", "ffmpeg", "packets", "conversion"] as const satisfies readonly Way[]
type Measured = {
  readonly times: Readonly<Record<"native" | "cold" | (typeof WAYS)[number], number[]>>
  readonly peaks: Readonly<Record<(typeof WAYS)[number], number>>
  /** What cut it as shipped, with the core on the phone. */
  readonly by: string
}

const measure = async (
  browser: CuttingBrowser,
  clip: string,
  seconds: number,
  turns: number,
): Promise<Measured> => {
  const points = { inPoint: CUT_OFF, outPoint: seconds - CUT_OFF }
  const url = `/@fs${clip}`
  await browser.call("fetchFile", url)
  const times = { native: [], cold: [], ours: [], ffmpeg: [], packets: [], conversion: [] } as {
    [Name in keyof Measured["times"]]: number[]
  }
  const peaks = { ours: 0, ffmpeg: 0, packets: 0, conversion: 0 }
  let by = ""
  for (let turn = 0; turn < turns; turn += 1) {
    times.native.push(await cutNatively(clip, `${clip}.native.mp4`, points))
    await browser.call("cool")
    times.cold.push((await browser.call("cut", "ffmpeg", url, points)).ms)
    for (const way of WAYS) {
      await browser.forgetPeak()
      const cutting = await browser.call("cut", way, url, points)
      // Gone without a cut, where a copy does not fit: nothing to measure.
      if (cutting.by !== "whole") times[way].push(cutting.ms)
      peaks[way] = Math.max(peaks[way], await browser.peakMb())
      if (way === "ours") ({ by } = cutting)
    }
  }
  return { times, peaks, by }
}

const rowsOf = (name: string, { times, by }: Measured): Row[] => {
  const beside = { name: "native ffmpeg", values: times.native }
  const row = (what: string, ours: readonly number[], mostTimesNative?: number): Row[] =>
    ours.length === 0
      ? []
      : [
          toRow({
            what: `${name}: ${what}`,
            unit: "ms",
            ours,
            other: beside,
            ...(mostTimesNative !== undefined && { atMost: mostTimesNative * median(times.native) }),
          }),
        ]
  const other = { name: "mediabunny's conversion", values: times.conversion }
  return [
    ...row(`ours, by ${by}`, times.ours, by === "byte ranges" ? 1 : WARM_MAX_BY_NATIVE),
    ...row("ffmpeg.wasm, cold", times.ffmpeg.length === 0 ? [] : times.cold),
    ...row("ffmpeg.wasm, warm", times.ffmpeg, WARM_MAX_BY_NATIVE),
    ...row("mediabunny's packets", times.packets, 1),
    toRow({ what: `${name}: mediabunny's packets`, unit: "ms", ours: times.packets, other }),
  ]
}

interface Options {
  /** Each way is measured so often, in turn (default 5). */
  turns?: string
}

export const run = async ({ turns: asked }: Options) => {
  const turns = Number(asked ?? DEFAULT_TURNS)
  if (!(Number.isInteger(turns) && turns > 0)) throw new Error("--turns is a whole number above 0.")
  const folder = await mkdtemp(join(tmpdir(), "unisson-bench-cut-"))
  const browser = await openCuttingBrowser(folder)
  try {
    await browser.call("prepare")
    const rows: Row[] = []
    for (const container of CONTAINERS) {
      const measured = new Map<number, Measured>()
      for (const seconds of LENGTHS) {
        const clip = await longClip(folder, container, seconds)
        const result = await measure(browser, clip, seconds, turns)
        measured.set(seconds, result)
        rows.push(...rowsOf(`${seconds} s ${container}`, result))
        if (seconds !== REENCODED_LENGTH) continue
        const points = { inPoint: CUT_OFF, outPoint: seconds - CUT_OFF }
        const slow = (await browser.call("cut", "re-encode", `/@fs${clip}`, points)).ms
        const other = { name: "re-encode in ffmpeg.wasm", values: [slow] }
        const what = `${seconds} s ${container}: ffmpeg.wasm, warm`
        rows.push(
          toRow({ what, unit: "ms", ours: result.times.ffmpeg, other, atMost: slow / REENCODE_MIN_RATIO }),
        )
      }
      const [short, long] = [measured.get(LENGTHS[0] ?? 0), measured.get(LENGTHS.at(-1) ?? 0)]
      for (const way of ["ours", "packets"] as const)
        rows.push(
          toRow({
            what: `memory, ${container}: ${way}, the longest beside the shortest`,
            unit: "MB",
            ours: [long?.peaks[way] ?? Number.NaN],
            other: { name: "10 s", values: [short?.peaks[way] ?? Number.NaN] },
            atMost: (short?.peaks[way] ?? Number.NaN) + MEMORY_GROWTH_MAX_MB,
          }),
        )
    }
    return {
      rows,
      notes: [
        `1280x720, 2.5 Mbit/s, a key frame a second; ${turns} times each way in turn; all but ${CUT_OFF} s at either end is kept.`,
        "Native: from the program's start to its exit. Memory: highest of the page's process, its worker included.",
        "The re-encode of a longer clip is left out: it takes as many times longer as the clip is.",
      ],
    }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}
