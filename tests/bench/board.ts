/** The board of 50, 500 and 5,000 lines: opening, scrolling, what a change costs, and how soon desks and phones know. */
import { BrowserProfile, LAPTOP } from "../e2e/fixtures/browser-profile"
import { ApiDesk, makeCampaign } from "../e2e/fixtures/campaign-by-api"
import { signIn } from "../e2e/fixtures/desk"
import { sendClip } from "../e2e/fixtures/sent-clip"
import { type ServerProcess, startServer } from "../e2e/fixtures/server-process"
import { type Change, markFirstRow, openBoard, scrollBoard, watchChange } from "./fixtures/board-page"
import { fillCampaign } from "./fixtures/long-campaign"
import { type Row, toRow } from "./fixtures/row"

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
  readonly frames: number[]
  readonly changes: Change[]
  readonly wholeBytes: number
}

const measure = async (api: ApiDesk, url: string, dataDir: string, size: number, turns: number) => {
  const campaign = await api.call("createCampaign", undefined, {
    title: `${size} voix`,
    language: "fr",
    format: "16:9",
    deadline: "2030-03-08T11:00:00.000Z",
    framingNote: "",
    text: "",
  })
  await fillCampaign(dataDir, campaign.id, size)
  const profile = new BrowserProfile()
  const measured: Measured = { opens: [], frames: [], changes: [], wholeBytes: 0 }
  try {
    const page = await profile.open({ viewport: LAPTOP })
    await signIn(page, url)
    await markFirstRow(page)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send("Network.enable")
    const board = await api.readBoard(campaign.id)
    const lineId = board.lines[0]?.id ?? ""
    for (let turn = 0; turn < turns; turn += 1) {
      measured.opens.push(await openBoard(page, `${url}/desk/campaigns/${campaign.id}`))
      const text = `Réécrite la fois ${turn}.`
      const change = () => api.call("updateLine", { lineId }, { text })
      measured.changes.push(await watchChange(page, cdp, change, text))
      measured.frames.push(await scrollBoard(page, cdp))
    }
    return { ...measured, wholeBytes: JSON.stringify(await api.readBoard(campaign.id)).length }
  } finally {
    await profile.remove()
  }
}

const rowsOf = (size: number, { opens, frames, changes, wholeBytes }: Measured): Row[] => {
  const isPromised = size === PROMISED_SIZE
  const frameTimes = frames.map(perSecond => 1000 / perSecond)
  return [
    toRow({
      what: `${size} lines: from address to first row`,
      unit: "ms",
      ours: opens,
      ...(isPromised && { atMost: OPEN_MAX_MS }),
    }),
    toRow({
      what: `${size} lines: a frame while scrolling`,
      unit: "ms",
      ours: frameTimes,
      ...(isPromised && { atMost: 1000 / FRAMES_MIN }),
    }),
    toRow({
      what: `${size} lines: one change, received`,
      unit: "bytes",
      ours: changes.map(({ bytes }) => bytes),
      other: { name: "whole board", values: [wholeBytes] },
      ...(isPromised && { atMost: CHANGE_MAX_BYTES }),
    }),
    toRow({
      what: `${size} lines: one change, until another desk shows it`,
      unit: "ms",
      ours: changes.map(({ ms }) => ms),
      ...(isPromised && { atMost: TOLD_MAX_MS }),
    }),
  ]
}

/** From a coordinator's word to a contributor's open brief. @returns ms, one for each turn */
const measurePhone = async (api: ApiDesk, server: ServerProcess, turns: number): Promise<number[]> => {
  const { campaignId, links } = await makeCampaign(api, ["Nous sommes là."])
  const [link = ""] = links
  const takeId = await sendClip(server, api, campaignId, link)
  const profile = new BrowserProfile()
  const delays: number[] = []
  try {
    const phone = await profile.open()
    await phone.goto(link)
    for (let turn = 0; turn < turns; turn += 1) {
      const comment = `Très beau. Essai ${turn}.`
      const began = performance.now()
      await api.call("reviewSubmission", { takeId }, { verdict: "redo", comment, notes: [] })
      await phone.getByText(comment).first().waitFor()
      delays.push(performance.now() - began)
      await api.call("reviewSubmission", { takeId }, { verdict: "undecided", comment: "", notes: [] })
      await phone.getByText(comment).first().waitFor({ state: "hidden" })
    }
    return delays
  } finally {
    await profile.remove()
  }
}

/** @param options `turns` each is measured (default 5) */
export const run = async ({ turns = String(DEFAULT_TURNS) }: { turns?: string }) => {
  const times = Number(turns)
  if (!(times >= 1)) throw new Error("--turns is a number from 1.")
  const server = await startServer()
  try {
    const api = await ApiDesk.setUp(server)
    const rows: Row[] = []
    for (const size of SIZES)
      rows.push(...rowsOf(size, await measure(api, server.url, server.dataDir, size, times)))
    rows.push(
      toRow({
        what: "a redo, until her phone shows it",
        unit: "ms",
        ours: await measurePhone(api, server, times),
        atMost: TOLD_MAX_MS,
      }),
    )
    await api.close()
    return {
      rows,
      notes: ["Signed in, the app's files in the browser's cache; no posters: no clip is there."],
    }
  } finally {
    await server.stop()
  }
}
