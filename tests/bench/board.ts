/** The board of 50, 500 and 5,000 lines: opening, scrolling, what a change costs, and how soon desks and phones know. */
import { pathOf } from "../../src/api/endpoints"
import { BrowserProfile, LAPTOP } from "../e2e/fixtures/browser-profile"
import { ApiDesk } from "../e2e/fixtures/campaign-by-api"
import { signIn } from "../e2e/fixtures/desk"
import { type ServerProcess, startServer } from "../e2e/fixtures/server-process"
import { type Change, markFirstRow, openBoard, scrollBoard, watchChange, weigh } from "./fixtures/board-page"
import { fillCampaign } from "./fixtures/long-campaign"
import { type Row, toRow } from "./fixtures/row"
import { timeTellingPhone } from "./fixtures/told-phone"

const SIZES = [50, 500, 5_000] as const
/** What the issue promises, for 500 lines. */
const PROMISED_SIZE = 500
const OPEN_MAX_MS = 1_000
const CHANGE_MAX_BYTES = 2_000
const FRAMES_MIN = 58
/** Every change reaches the other desks and her phone within this. */
const TOLD_MAX_MS = 2_000
const DEFAULT_TURNS = 5

type Measured = {
  readonly opens: number[]
  readonly teamOpens: number[]
  readonly frames: number[]
  readonly changes: Change[]
  readonly wholeBytes: number
}

/** A campaign of so many lines and people. @returns its id, and that of its first line */
const makeLongCampaign = async (api: ApiDesk, { dataDir }: ServerProcess, size: number) => {
  const { id } = await api.call("createCampaign", undefined, {
    title: `${size} voix`,
    language: "fr",
    format: "16:9",
    deadline: "2030-03-08T11:00:00.000Z",
    framingNote: "",
    text: "",
  })
  await fillCampaign(dataDir, id, size)
  const { lines } = await api.readBoard(id)
  return { campaignId: id, lineId: lines[0]?.id ?? "" }
}

const measure = async (
  api: ApiDesk,
  server: ServerProcess,
  size: number,
  turns: number,
): Promise<Measured> => {
  const { campaignId, lineId } = await makeLongCampaign(api, server, size)
  const board = `${server.url}/desk/campaigns/${campaignId}`
  const profile = new BrowserProfile()
  const opens: number[] = []
  const teamOpens: number[] = []
  const frames: number[] = []
  const changes: Change[] = []
  try {
    const page = await profile.open({ viewport: LAPTOP })
    await signIn(page, server.url)
    await markFirstRow(page)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send("Network.enable")
    for (let turn = 0; turn < turns; turn += 1) {
      teamOpens.push(await openBoard(page, `${board}/people`))
      opens.push(await openBoard(page, board))
      const text = `Réécrite la fois ${turn}.`
      const change = () => api.call("updateLine", { lineId }, { text })
      changes.push(await watchChange(page, cdp, change, text))
      frames.push(await scrollBoard(page, cdp))
    }
    const wholeBytes = await weigh(page, cdp, pathOf("readBoard", { campaignId }))
    return { opens, teamOpens, frames, changes, wholeBytes }
  } finally {
    await profile.remove()
  }
}

const rowsOf = (size: number, { opens, teamOpens, frames, changes, wholeBytes }: Measured): Row[] => {
  const promise = (atMost: number) => (size === PROMISED_SIZE ? { atMost } : {})
  const row = (what: string, unit: string, ours: readonly number[], atMost: number, whole?: number): Row =>
    toRow({
      what: `${size} lines: ${what}`,
      unit,
      ours,
      ...(whole !== undefined && { other: { name: "whole board", values: [whole] } }),
      ...promise(atMost),
    })
  return [
    row("from address to first row", "ms", opens, OPEN_MAX_MS),
    row("the same of the team", "ms", teamOpens, OPEN_MAX_MS),
    row(
      "a frame while scrolling",
      "ms",
      frames.map(perSecond => 1000 / perSecond),
      1000 / FRAMES_MIN,
    ),
    row(
      "one change, events to another desk",
      "",
      changes.map(({ events }) => events),
      1,
    ),
    row(
      "one change, requests of that desk",
      "",
      changes.map(({ requests }) => requests),
      1,
    ),
    row(
      "one change, received",
      "bytes",
      changes.map(({ bytes }) => bytes),
      CHANGE_MAX_BYTES,
      wholeBytes,
    ),
    row(
      "one change, until another desk shows it",
      "ms",
      changes.map(({ ms }) => ms),
      TOLD_MAX_MS,
    ),
  ]
}

/** @param options `turns` each is measured (default 5) */
export const run = async (
  { turns = String(DEFAULT_TURNS) }: { turns?: string },
  tell: (row: Row) => void,
) => {
  const times = Number(turns)
  if (!(times >= 1)) throw new Error("--turns is a number from 1.")
  const server = await startServer()
  const rows: Row[] = []
  const keep = (row: Row): void => {
    tell(row)
    rows.push(row)
  }
  try {
    const api = await ApiDesk.setUp(server)
    for (const size of SIZES)
      for (const row of rowsOf(size, await measure(api, server, size, times))) keep(row)
    const told = await timeTellingPhone(api, server, times)
    keep(toRow({ what: "a redo, until her phone shows it", unit: "ms", ours: told, atMost: TOLD_MAX_MS }))
    await api.close()
    return {
      rows,
      notes: ["Signed in, the app's files in the browser's cache; no posters: no clip is there."],
    }
  } finally {
    await server.stop()
  }
}
