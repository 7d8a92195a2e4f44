/** The coach while recording: frames, main thread, memory, first hint, bytes, against the coach switched off. */
import { ApiDesk, makeCampaign } from "../e2e/fixtures/campaign-by-api"
import { startServer } from "../e2e/fixtures/server-process"
import { type Coached, recordCoached, recordUncoached, weighCoach } from "./fixtures/coach-recordings"
import { type Row, toRow } from "./fixtures/row"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
const DEFAULT_MINUTES = 1
/** Each way is recorded this often, in turn. */
const TURNS = 3

/** Promised in the issue: milliseconds of main thread a second. */
const MAIN_THREAD_MAX_MS = 5
const FIRST_LOOK_MAX_MS = 2000
const NAME = "switched off"

const spreadOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)

const compare = (coached: readonly Coached[], bare: readonly Coached[]): Row[] => {
  const pair = (what: string, unit: string, of: (recorded: Coached) => number): Row =>
    toRow({ what, unit, ours: coached.map(of), other: { name: NAME, values: bare.map(of) } })
  const frames = [coached, bare].map(all => all.map(({ framesPerMinute }) => framesPerMinute))
  const [ours = [], other = []] = frames
  const dropped = ours.map((value, turn) => (other[turn] ?? Number.NaN) - value)
  // How far equal recordings lie apart: less than that cannot be told from nothing.
  const noise = Math.max(...frames.map(spreadOf))
  return [
    pair("frames kept", "a minute", ({ framesPerMinute }) => framesPerMinute),
    toRow({ what: "frames dropped beyond no coach", unit: "a minute", ours: dropped, atMost: noise }),
    toRow({
      what: "main thread: calls of the coach's eyes",
      unit: "ms a second",
      ours: coached.map(({ seen }) => seen.ownPerSecond),
      atMost: MAIN_THREAD_MAX_MS,
    }),
    pair("main thread: busy in all", "ms a second", ({ busyPerSecond }) => busyPerSecond),
    toRow({
      what: "main thread: more than without",
      unit: "ms a second",
      ours: coached.map(
        ({ busyPerSecond }, turn) => busyPerSecond - (bare[turn]?.busyPerSecond ?? Number.NaN),
      ),
    }),
    pair("long tasks", "a minute", ({ longTasks, minutes }) => longTasks / minutes),
    pair("memory of the page's process", "MB", ({ megabytes }) => megabytes),
    pair("memory when the stage was left", "MB", ({ megabytesAfter }) => megabytesAfter),
    toRow({
      what: "workers when the stage was left",
      unit: "",
      ours: coached.map(({ workersAfter }) => workersAfter),
      atMost: 0,
    }),
  ]
}

const firstSight = (coached: readonly Coached[]): Row[] => [
  toRow({
    what: "first picture to first look",
    unit: "ms",
    ours: coached.map(({ seen }) => seen.firstLook),
    atMost: FIRST_LOOK_MAX_MS,
  }),
  toRow({
    what: "first picture to first look for a face",
    unit: "ms",
    ours: coached.map(({ seen }) => seen.firstFaceLook),
    atMost: FIRST_LOOK_MAX_MS,
  }),
  toRow({
    what: "first picture to first hint",
    unit: "ms",
    ours: coached.map(({ seen }) => seen.firstHint),
  }),
]

/** @param options `minutes` of each recording (default 1) */
export const run = async ({ minutes: asked = String(DEFAULT_MINUTES) }: { minutes?: string }) => {
  const minutes = Number(asked)
  if (!(minutes > 0)) throw new Error("--minutes is a number above 0.")
  const server = await startServer()
  try {
    const api = await ApiDesk.setUp(server)
    const { links } = await makeCampaign(api, [LINE])
    await api.close()
    const door = { link: links[0] ?? "", line: LINE }
    const bytes = await weighCoach(door)
    const coached: Coached[] = []
    const bare: Coached[] = []
    for (let turn = 0; turn < TURNS; turn++) {
      coached.push(await recordCoached(door, minutes))
      bare.push(await recordUncoached(door, minutes))
    }
    const looks = coached.reduce((sum, { seen }) => sum + seen.looks, 0)
    const weight: Row[] = [
      toRow({ what: "script, kept with the app", unit: "bytes", ours: [bytes.script] }),
      toRow({ what: "model, before offline use", unit: "bytes", ours: [bytes.modelBefore], atMost: 0 }),
      toRow({ what: "model, prepared for offline use", unit: "bytes", ours: [bytes.modelAfter] }),
    ]
    const { picture } = coached[0]?.recipe ?? {}
    return {
      rows: [...compare(coached, bare), ...firstSight(coached), ...weight],
      notes: [
        `Chromium's fake camera: ${picture?.width}x${picture?.height}, ${picture?.frameRate} frames a second; no face in it.`,
        `${TURNS} times ${minutes} min each way, in turn; ${looks} looks, ${(looks / (TURNS * minutes * 60)).toFixed(1)} a second.`,
      ],
    }
  } finally {
    await server.stop()
  }
}
