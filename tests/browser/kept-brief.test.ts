import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { findBrief, findLastBrief, keepBrief } from "../../src/browser/storage/brief-cache"
import { closeDatabase } from "../../src/browser/storage/database"
import { findReference, forgetReference, keepReference } from "../../src/browser/storage/reference-picture"
import { findSetting, setSetting } from "../../src/browser/storage/settings"
import { emptyDatabase } from "./empty-database"
import { makeBrief } from "./recording"

beforeEach(emptyDatabase)
afterEach(closeDatabase)

const bytes = (...values: number[]): ArrayBuffer => new Uint8Array(values).buffer

describe("the brief and the settings", () => {
  it("are there again after the page was closed", async () => {
    const brief = makeBrief()
    await keepBrief(brief)
    await setSetting("countdown", 5)
    await closeDatabase()

    expect((await findLastBrief())?.brief).toEqual(brief)
    expect((await findBrief(brief.contributor.id))?.brief).toEqual(brief)
    expect(await findSetting("countdown")).toBe(5)
    expect(await findSetting("isMirrored")).toBeUndefined()
  })

  it("belong to the contributor who was here last", async () => {
    const [first, second] = [makeBrief(), makeBrief()]
    await keepBrief(first, new Date(2_000))
    await keepBrief(second, new Date(1_000))

    expect((await findLastBrief())?.brief).toEqual(first)
  })
})

describe("the picture to match", () => {
  it("is kept for each person alone, one at a time, until it is forgotten", async () => {
    const [mine, hers] = [crypto.randomUUID(), crypto.randomUUID()]
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()]
    await keepReference({ contributorId: mine, takeId: first, jpeg: bytes(1) })
    await keepReference({ contributorId: hers, takeId: first, jpeg: bytes(2) })
    await keepReference({ contributorId: mine, takeId: second, jpeg: bytes(3) })
    await closeDatabase()
    expect(await findReference(mine)).toEqual({ contributorId: mine, takeId: second, jpeg: bytes(3) })
    await forgetReference(mine)
    expect(await findReference(mine)).toBeUndefined()
    expect((await findReference(hers))?.takeId).toBe(first)
  })
})

it("gives a brief kept by an older version the guide and the picture that it did not know", async () => {
  const { campaign, referenceTakeId: _none, ...brief } = makeBrief()
  const { framing: _guide, ...old } = campaign
  // What an older version wrote has not the shape of today.
  await keepBrief({ ...brief, campaign: old } as unknown as ReturnType<typeof makeBrief>)
  const kept = await findBrief(brief.contributor.id)
  expect(kept?.brief.campaign.framing).toEqual({ shot: "chest", placement: "centre" })
  expect((await findLastBrief())?.brief.referenceTakeId).toBeNull()
})
