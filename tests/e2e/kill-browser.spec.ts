import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import { newestTakeOf, takesOn } from "./fixtures/kept-recordings"
import * as studio from "./fixtures/studio"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
const KILLS = 10
/** Most seconds of a recording that a crash may cost. */
const LOSS_MAX_S = 1.5
/** How much is recorded before the crash: another length each time, so that it falls at any moment of a chunk. */
const lengthOfRound = (round: number): number => 2 + (round % 4) * 0.37
const MS_PER_SECOND = 1000

for (const container of ["webm", "mp4"] as const)
  test(`a browser killed ten times while it records ${container} has every take, at most 1.5 s shorter`, async ({
    server,
    newProfile,
  }) => {
    test.setTimeout(300_000)
    const api = await ApiDesk.setUp(server)
    const { links } = await makeCampaign(api, [LINE])
    const profile = newProfile()
    profile.recordsOnly(container)
    const losses: number[] = []
    let phone = await profile.open()
    await studio.enter(phone, links[0] ?? "", LINE)

    for (let round = 0; round < KILLS; round++) {
      const startedAt = await studio.startRecording(phone)
      await expect.poll(() => Date.now() - startedAt).toBeGreaterThan(lengthOfRound(round) * MS_PER_SECOND)
      const recorded = (Date.now() - startedAt) / MS_PER_SECOND
      await profile.kill()

      // Without network: what she has is on this phone, and nothing else is asked.
      phone = await profile.open({ offline: true })
      await phone.goto(server.url)
      await studio.openTakes(phone)
      await expect.poll(async () => (await takesOn(phone)).length).toBe(round + 1)
      const take = await newestTakeOf(phone)
      expect(take.mimeType).toContain(container)
      losses.push(recorded - take.duration)
      expect(losses.at(-1), `round ${round + 1}`).toBeLessThanOrEqual(LOSS_MAX_S)
      await studio.play(phone)
    }
    await api.close()
    const description = losses.map(loss => loss.toFixed(2)).join(" ")
    test.info().annotations.push({ type: "seconds lost", description })
  })
