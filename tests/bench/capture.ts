/** Recording a line: chunk to safe, frames, long tasks and memory, against a bare MediaRecorder page. */
import { ApiDesk, makeCampaign } from "../e2e/fixtures/campaign-by-api"
import { startServer } from "../e2e/fixtures/server-process"
import { quantile } from "../fixtures/statistics"
import { serveBarePage } from "./fixtures/bare-page"
import { heapOf, type Recorded, recordBare, recordOurs } from "./fixtures/recordings"
import { type Row, toRow } from "./fixtures/row"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
const DEFAULT_MINUTES = 5
/** Each way is recorded this often, in turn. */
const DEFAULT_TURNS = 3
/** Just under the longest take, which ends by itself. */
const LONGEST_MINUTES = 9.8
/** The long recording, for the memory, lasts this many times the others. */
const LONG_BY = 2
const BITS_PER_MEGABIT = 1_000_000

const SAFE_WITHIN_MS = 250
const HEAP_GROWTH_MAX_MB = 10

const spreadOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)

const compare = (ours: readonly Recorded[], bare: readonly Recorded[]): Row[] => {
  const waits = ours.flatMap(recorded => recorded.waits)
  const ourFrames = ours.map(recorded => recorded.framesPerMinute)
  const bareFrames = bare.map(recorded => recorded.framesPerMinute)
  const dropped = ourFrames.map((frames, turn) => (bareFrames[turn] ?? Number.NaN) - frames)
  // How far equal recordings of the bare page lie apart: less than that cannot be told from nothing.
  const noise = spreadOf(bareFrames)
  const tasksOf = ({ longTasks, minutes }: Recorded): number => longTasks / minutes
  return [
    toRow({ what: "chunk to safe, median", unit: "ms", ours: [quantile(waits, 0.5)] }),
    toRow({ what: "chunk to safe, p99", unit: "ms", ours: [quantile(waits, 0.99)], atMost: SAFE_WITHIN_MS }),
    toRow({ what: "chunk to safe, worst", unit: "ms", ours: [Math.max(...waits)] }),
    toRow({
      what: "frames kept",
      unit: "a minute",
      ours: ourFrames,
      other: { name: "bare page", values: bareFrames },
    }),
    toRow({ what: "frames dropped beyond the bare page", unit: "a minute", ours: dropped, atMost: noise }),
    toRow({
      what: "long tasks",
      unit: "a minute",
      ours: ours.map(tasksOf),
      other: { name: "bare page", values: bare.map(tasksOf) },
    }),
  ]
}

const describe = (recorded: readonly Recorded[], minutes: number): string[] => {
  const [first] = recorded
  if (first === undefined) return []
  const { picture, options } = first.recipe
  const chunks = recorded.reduce((sum, { waits }) => sum + waits.length, 0)
  const rate = (first.bitsPerSecond / BITS_PER_MEGABIT).toFixed(1)
  return [
    `Chromium's fake camera: ${picture.width}x${picture.height}, ${picture.frameRate} frames a second.`,
    `${options.mimeType}, ${rate} Mbit/s; ${recorded.length} times ${minutes} min each way, in turn; ${chunks} chunks of ours.`,
  ]
}

interface Options {
  /** Of each recording (default 5); the one for the memory is twice as long. */
  minutes?: string
  /** Recordings each way (default 3): with one alone, what equal recordings differ by is unknown. */
  turns?: string
}

export const run = async (asked: Options) => {
  const minutes = Math.min(Number(asked.minutes ?? DEFAULT_MINUTES), LONGEST_MINUTES)
  if (!(minutes > 0)) throw new Error("--minutes is a number above 0.")
  const turns = Number(asked.turns ?? DEFAULT_TURNS)
  if (!(Number.isInteger(turns) && turns > 0)) throw new Error("--turns is a whole number above 0.")
  const long = Math.min(minutes * LONG_BY, LONGEST_MINUTES)
  const server = await startServer()
  const barePage = await serveBarePage()
  try {
    const api = await ApiDesk.setUp(server)
    const { links } = await makeCampaign(api, [LINE])
    await api.close()
    const door = { link: links[0] ?? "", line: LINE }
    const ours: Recorded[] = []
    const bare: Recorded[] = []
    for (let turn = 0; turn < turns; turn++) {
      const recorded = await recordOurs(door, minutes)
      ours.push(recorded)
      bare.push(await recordBare(barePage.url, recorded.recipe, minutes))
    }
    const heap = await heapOf(door, long)
    const growth = toRow({
      what: `memory grown in ${long} min`,
      unit: "MB",
      ours: [heap.atEnd - heap.settled],
      atMost: HEAP_GROWTH_MAX_MB,
    })
    const memory = `Heap: ${heap.settled.toFixed(1)} MB at the start, ${heap.atEnd.toFixed(1)} at the end.`
    return { rows: [...compare(ours, bare), growth], notes: [...describe(ours, minutes), memory] }
  } finally {
    barePage.close()
    await server.stop()
  }
}
