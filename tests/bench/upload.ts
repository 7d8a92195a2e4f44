/** Sending 50 MB by the outbox's way, over slow and lossy networks, against one bare PUT. */
import { BrowserProfile } from "../e2e/fixtures/browser-profile"
import { seededRandom } from "../e2e/fixtures/seeded-random"
import { median } from "../fixtures/statistics"
import { type Row, toRow } from "./fixtures/row"
import { type Shape, STRETCH, startShapedNetwork } from "./fixtures/shaped-network"
import type { Sent, UploadWindow } from "./fixtures/upload-page"
import { startUploadReceiver } from "./fixtures/upload-receiver"

const DEFAULT_MEGABYTES = 50
const BYTES_PER_MEGABYTE = 1_000_000
const BITS_PER_BYTE = 8
const DELAY_MS = 20
/** Ours may take so many times what the bare PUT takes. */
const RATIO_MAX = 1.1
const TURN_TIMEOUT_MS = 20 * 60_000

type Network = {
  readonly name: string
  readonly megabits: number
  readonly loss: number
  readonly turns: number
}

/** At the slow speed a turn takes minutes; where connections are lost, each turn is another story. */
const NETWORKS: readonly Network[] = [
  { name: "1.6", megabits: 1.6, loss: 0, turns: 1 },
  { name: "20", megabits: 20, loss: 0, turns: 3 },
  { name: "lossy", megabits: 20, loss: 0.01, turns: 3 },
]

type Way = keyof UploadWindow

/** Send a file of so many bytes from a page of its own. */
const send = async (url: string, way: Way, bytes: number): Promise<Sent> => {
  const profile = new BrowserProfile()
  try {
    const page = await profile.open()
    page.setDefaultTimeout(TURN_TIMEOUT_MS)
    await page.goto(url)
    await page.waitForFunction(() => "sendOurs" in window)
    return await page.evaluate(([name, size]) => (window as unknown as UploadWindow)[name](size), [
      way,
      bytes,
    ] as const)
  } finally {
    await profile.remove()
  }
}

type Measured = { readonly ours: Sent[]; readonly bare: Sent[]; readonly lost: Record<Way, number> }

const measure = async (port: number, shape: Shape, turns: number, bytes: number): Promise<Measured> => {
  const measured: Measured = { ours: [], bare: [], lost: { sendOurs: 0, sendBare: 0 } }
  for (let turn = 0; turn < turns; turn += 1)
    for (const way of ["sendOurs", "sendBare"] as const) {
      const network = await startShapedNetwork(port, shape)
      try {
        measured[way === "sendOurs" ? "ours" : "bare"].push(await send(network.url, way, bytes))
        measured.lost[way] += network.lost()
      } finally {
        network.close()
      }
    }
  return measured
}

const secondsOf = (sent: readonly Sent[]): number[] => sent.map(({ seconds }) => seconds)
const countThere = (sent: readonly Sent[]): number => sent.filter(({ isThere }) => isThere).length

const rowsOf = ({ megabits, loss }: Network, { ours, bare }: Measured, megabytes: number): Row[] => {
  const what = `${megabytes} MB at ${megabits} Mbit/s`
  if (loss === 0) {
    const values = secondsOf(bare)
    const atMost = median(values) * RATIO_MAX
    return [toRow({ what, unit: "s", ours: secondsOf(ours), other: { name: "bare PUT", values }, atMost })]
  }
  return [
    toRow({ what: `${what}, connections lost`, unit: "s", ours: secondsOf(ours) }),
    toRow({
      what: "not arrived of it",
      unit: "files",
      ours: [ours.length - countThere(ours)],
      other: { name: "bare PUT", values: [bare.length - countThere(bare)] },
      atMost: 0,
    }),
  ]
}

interface Options {
  /** Of the file (default 50). */
  megabytes?: string
  /** One network alone: 1.6, 20 or lossy. */
  only?: string
  /** How often each way, in turn (default: once at 1.6, three times at 20 Mbit/s). */
  turns?: string
  /** By which connections are lost. */
  seed?: string
}

export const run = async (asked: Options) => {
  const megabytes = Number(asked.megabytes ?? DEFAULT_MEGABYTES)
  if (!(megabytes > 0)) throw new Error("--megabytes is a number above 0.")
  const networks = NETWORKS.filter(({ name }) => asked.only === undefined || asked.only === name)
  if (networks.length === 0)
    throw new Error(`--only is one of ${NETWORKS.map(({ name }) => name).join(", ")}.`)
  const seed = Number(asked.seed ?? 1)
  const random = seededRandom(seed)
  const receiver = await startUploadReceiver()
  const rows: Row[] = []
  const notes: string[] = [`${DELAY_MS} ms each way; pieces as the outbox makes them.`]
  try {
    for (const network of networks) {
      const up = (network.megabits * BYTES_PER_MEGABYTE) / BITS_PER_BYTE
      const shape = { up, delayMs: DELAY_MS, loss: network.loss, random }
      const turns = Number(asked.turns ?? network.turns)
      const measured = await measure(receiver.port, shape, turns, megabytes * BYTES_PER_MEGABYTE)
      rows.push(...rowsOf(network, measured, megabytes))
      if (network.loss > 0)
        notes.push(
          `Lossy: a chance of ${network.loss} for each ${STRETCH / 1000} kB that its connection is lost (seed ${seed}): ${measured.lost.sendOurs} lost under ours, ${measured.lost.sendBare} under the PUT.`,
        )
    }
    return { rows, notes }
  } finally {
    receiver.close()
  }
}
