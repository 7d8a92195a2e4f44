import { afterAll, beforeAll, expect, test } from "vitest"
import { addSubmission, makeWorld, type World } from "../fixtures/access-world"
import { startTestServer, type TestServer } from "../fixtures/server"

let server: TestServer
let world: World
let takeId: string
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  const { campaignId, contributorId, lineIds } = world
  takeId = await addSubmission(server, { campaignId, contributorId, lineId: lineIds[0] })
})
afterAll(() => server.close())

const owner = () => world.clients["the coordinator of the campaign"]
const editor = () => world.clients["an editor of the campaign"]
const params = (language: string) => ({ params: { lineId: world.lineIds[0], language } })
const read = () => owner().call("readSubtitles", { params: { campaignId: world.campaignId } })
const revisionNow = async (language: string) =>
  (await read()).revisions.find(one => one.lineId === world.lineIds[0] && one.language === language)
    ?.revision ?? ""
const trackNow = async (language: string) =>
  (await read()).takes.find(take => take.takeId === takeId)?.tracks.find(track => track.language === language)
const cues = (text: string) => [{ from: 0.2, to: 1.8, text }]

test("of two who change the same cues, the second is told who was first, and nothing is lost", async () => {
  const base = await revisionNow("fr")
  expect(base).toBe("")
  const edit = { takeId, cues: cues("Première !"), base }
  const { revision } = await editor().call("editSubtitles", { ...params("fr"), body: edit })
  // Said twice, as after an answer that was lost: no fault of hers.
  expect(await editor().call("editSubtitles", { ...params("fr"), body: edit })).toEqual({ revision })
  const late = owner().call("editSubtitles", { ...params("fr"), body: { ...edit, cues: cues("Phrase.") } })
  await expect(late).rejects.toMatchObject({ code: "subtitles-changed", details: { by: "Ines Roth" } })
  const dropped = owner().call("editSubtitles", { ...params("fr"), body: { ...edit, cues: null } })
  await expect(dropped).rejects.toMatchObject({ code: "subtitles-changed" })
  expect((await trackNow("fr"))?.cues).toEqual(edit.cues)
  expect(await revisionNow("fr")).toBe(revision)
  const again = { takeId, cues: cues("Phrase."), base: revision }
  await owner().call("editSubtitles", { ...params("fr"), body: again })
  expect((await trackNow("fr"))?.cues).toEqual(again.cues)
})

test("a translation is one with the cues that were edited for it", async () => {
  const { campaignId } = world
  await owner().call("addSubtitleLanguage", { params: { campaignId, language: "en" } })
  const first = { text: "First line.", base: await revisionNow("en") }
  const { revision } = await owner().call("translateLine", { ...params("en"), body: first })
  const edit = { takeId, cues: cues("First!"), base: revision }
  await editor().call("editSubtitles", { ...params("en"), body: edit })
  // It would take the cues with it that she has not seen.
  const late = owner().call("translateLine", {
    ...params("en"),
    body: { text: "The first line.", base: revision },
  })
  await expect(late).rejects.toMatchObject({ code: "subtitles-changed" })
  expect((await trackNow("en"))?.cues).toEqual(edit.cues)
})

test("two at the same moment: one of them is told", async () => {
  const base = await revisionNow("en")
  const answers = await Promise.allSettled(
    ["One.", "Two.", "Three."].map(text =>
      owner().call("translateLine", { ...params("en"), body: { text, base } }),
    ),
  )
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
})

test("what was made by hand for another wording says so, until somebody finds it right", async () => {
  const { lineIds } = world
  await owner().call("updateLine", { params: { lineId: lineIds[0] }, body: { text: "Une première phrase." } })
  const stale = await trackNow("fr")
  expect(stale).toMatchObject({ isEdited: true, isStale: true })
  expect((await read()).translations).toMatchObject([{ language: "en", isStale: true }])
  const confirm = { takeId, cues: stale?.cues ?? null, base: await revisionNow("fr") }
  await owner().call("editSubtitles", { ...params("fr"), body: confirm })
  expect(await trackNow("fr")).toMatchObject({ isEdited: true, isStale: false })
  await owner().call("editSubtitles", {
    ...params("fr"),
    body: { takeId, cues: null, base: await revisionNow("fr") },
  })
  expect(await trackNow("fr")).toMatchObject({ isEdited: false, isStale: false })
})
