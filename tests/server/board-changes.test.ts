import { afterAll, beforeAll, expect, test } from "vitest"
import { patchBoard } from "../../src/api/board-delta"
import type { TestClient } from "../fixtures/client"
import { createCampaign, setUpCoordinator } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

/** More changes than the server keeps versions of a campaign. */
const MANY_CHANGES = 12

let server: TestServer
let desk: TestClient
beforeAll(async () => {
  server = await startTestServer()
  desk = await setUpCoordinator(server)
})
afterAll(() => server.close())

const newBoard = async () => {
  const { id: campaignId } = await createCampaign(desk)
  const params = { campaignId }
  const readBoard = () => desk.call("readBoard", { params })
  const changesSince = (version: string) => desk.call("readBoardChanges", { params: { campaignId, version } })
  return { params, board: await readBoard(), readBoard, changesSince }
}

test("a desk that knows a board is told what has changed, and nothing else", async () => {
  const { board, readBoard, changesSince } = await newBoard()
  expect(await changesSince(board.version)).toEqual({ delta: { values: {}, lists: {} }, board: null })

  const [line] = board.lines
  await desk.call("updateLine", { params: { lineId: line?.id ?? "" }, body: { text: "Réécrite." } })
  const { delta, board: whole } = await changesSince(board.version)
  expect(whole).toBeNull()
  expect(Object.keys(delta?.lists ?? {})).toEqual(["lines"])
  expect(delta?.lists["lines"]?.items).toMatchObject([{ id: line?.id, text: "Réécrite." }])
  expect(Object.keys(delta?.values ?? {})).toEqual(["version"])
  expect(delta && patchBoard(board, delta)).toEqual(await readBoard())
})

test("a desk whose version nobody knows gets the whole board: after a restart, and after many changes", async () => {
  const { params, board, readBoard, changesSince } = await newBoard()
  expect(await changesSince("of-another-life")).toEqual({ delta: null, board })
  for (let change = 0; change < MANY_CHANGES; change++) {
    await desk.call("updateCampaign", { params, body: { title: `Titre ${change}` } })
    await readBoard()
  }
  expect(await changesSince(board.version)).toEqual({ delta: null, board: await readBoard() })
})

test("the version of one campaign's board says nothing of another's", async () => {
  const [one, other] = [await newBoard(), await newBoard()]
  expect(await other.changesSince(one.board.version)).toEqual({ delta: null, board: other.board })
})
