import { randomBytes } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import type { Locator, Page } from "@playwright/test"
import { expectAccessible } from "./fixtures/axe"
import { makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import { takesOn } from "./fixtures/kept-recordings"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
const GALLERY = resolve(import.meta.dirname, "../fixtures/gallery")
/** Seconds that each clip of the gallery lasts; a frame of the slowest more or less. */
const CLIP_LENGTH = 1.5
const TOLERANCE = 0.07
/** Large enough to be stopped in the middle of. */
const MEBIBYTE = 1024 ** 2
const LARGE_BYTES = 200 * MEBIBYTE
/** Room for a part of that. */
const SMALL_QUOTA_BYTES = 70 * MEBIBYTE

/** Her takes of a line of which there are none: the other ways stand open. */
const openTakesOfTheLine = async (page: Page): Promise<void> => {
  const record = await page.getByRole("link", { name: "Me préparer" }).first().getAttribute("href")
  await page.goto(new URL(`${record}/takes`, page.url()).href)
  await expect(page.getByRole("button", { name: "Choisir une vidéo" })).toBeVisible()
}

/** Choose a file as she would from her gallery. */
const pick = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> =>
  page.locator("input[type=file]:not([capture])").setInputFiles(file)

const cards = (page: Page): Locator => page.getByRole("article", { name: /^Prise \d/ })

/** Import a clip of the gallery; ends when it is a take. */
const importClip = async (page: Page, name: string): Promise<void> => {
  const before = await cards(page).count()
  await pick(page, join(GALLERY, name))
  await expect(cards(page)).toHaveCount(before + 1)
  await expect(cards(page).first()).toContainText(name)
}

/** A clip with much air behind its pictures; of random bytes, for Chromium compresses what it keeps. */
const makeLargeClip = (folder: string): string => {
  const path = join(folder, "large.mp4")
  const head = Buffer.alloc(8)
  head.writeUInt32BE(LARGE_BYTES + head.length)
  head.write("free", 4)
  const block = randomBytes(MEBIBYTE)
  const blocks = Array.from({ length: LARGE_BYTES / MEBIBYTE }, () => block)
  writeFileSync(path, Buffer.concat([readFileSync(join(GALLERY, "turned-90.mp4")), head, ...blocks]))
  return path
}

/** How many pieces of recordings a phone holds, and recordings without a take. */
const leftOn = (page: Page): Promise<{ chunks: number; recordings: number }> =>
  page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await done(indexedDB.open("unisson"))
    try {
      const count = (store: string) => done(database.transaction(store).objectStore(store).count())
      return { chunks: await count("chunks"), recordings: await count("recordings") }
    } finally {
      database.close()
    }
  })
const NOTHING = { chunks: 0, recordings: 0 }

/** Begin to import a large clip; ends when a part of it is on the disk. */
const beginLargeImport = async (page: Page, file: string): Promise<void> => {
  await pick(page, file)
  const bar = page.getByRole("progressbar", { name: "Votre vidéo arrive ici" })
  await expect.poll(async () => Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(0)
  expect(await leftOn(page)).not.toEqual(NOTHING)
}

test(
  "clips of every phone become takes, and go the whole way",
  LONG,
  async ({ shared: { api }, newProfile }) => {
    const { campaignId, links } = await makeCampaign(api, [LINE])
    const phone = await newProfile().open()
    await studio.enter(phone, links[0] ?? "", LINE)
    await openTakesOfTheLine(phone)

    await test.step("what is no video is refused with a reason, and leaves nothing", async () => {
      const text = Buffer.from("Bonjour, je suis une lettre.")
      await pick(phone, { name: "lettre.mp4", mimeType: "video/mp4", buffer: text })
      await expect(phone.getByRole("alert")).toContainText("n’est pas une vidéo")
      await expectAccessible(phone)
      await pick(phone, { name: "vide.mov", mimeType: "video/quicktime", buffer: Buffer.alloc(0) })
      await expect(phone.getByRole("alert")).toContainText("est vide")
      expect(await takesOn(phone)).toEqual([])
      expect(await leftOn(phone)).toEqual(NOTHING)
    })

    await test.step("each is listed with its name and its true length", async () => {
      for (const name of ["phone.webm", "turned-90.mp4", "h263.3gp", "hevc.mov"])
        await importClip(phone, name)
      const takes = await takesOn(phone)
      expect(takes.map(take => take.importedFrom)).toEqual([
        "hevc.mov",
        "h263.3gp",
        "turned-90.mp4",
        "phone.webm",
      ])
      for (const { duration } of takes) expect(Math.abs(duration - CLIP_LENGTH)).toBeLessThan(TOLERANCE)
      await expect(cards(phone).nth(0)).toContainText("ne se lit pas dans ce navigateur")
      await expect(
        cards(phone)
          .nth(2)
          .getByRole("button", { name: /^Lire la prise/ }),
      ).toBeVisible()
    })

    await test.step("one that does not play here is sent as it is", async () => {
      await cards(phone).first().getByRole("link", { name: "Choisir cette prise" }).click()
      await expect(phone.getByRole("heading", { level: 1, name: "Garder le meilleur" })).toBeVisible()
      await expect(phone.getByText("ne se lit pas dans ce navigateur")).toBeVisible()
      await expect(phone.getByRole("slider")).toHaveCount(0)
      await expectAccessible(phone)
      await studio.send(phone)
      await studio.expectArrived(phone)
      const states = async () => (await api.readBoard(campaignId)).submissions.map(({ state }) => state)
      await expect.poll(states).toEqual(["ready"])
    })
  },
)

test(
  "an import that fails, is cancelled, or dies with the browser leaves no take and no byte",
  LONG,
  async ({ shared: { server, api }, newProfile }) => {
    const folder = mkdtempSync(join(tmpdir(), "unisson-import-"))
    const { links } = await makeCampaign(api, [LINE])
    const arrive = async (phone: Page): Promise<void> => {
      await studio.enter(phone, links[0] ?? "", LINE)
      await openTakesOfTheLine(phone)
    }
    const expectNothing = async (phone: Page): Promise<void> => {
      await expect.poll(() => leftOn(phone)).toEqual(NOTHING)
      expect(await takesOn(phone)).toEqual([])
    }
    try {
      await test.step("for want of room", async () => {
        const phone = await newProfile().open()
        const devtools = await phone.context().newCDPSession(phone)
        const quota = { origin: server.url, quotaSize: SMALL_QUOTA_BYTES }
        await devtools.send("Storage.overrideQuotaForOrigin", quota)
        await arrive(phone)
        await pick(phone, makeLargeClip(folder))
        await expect(phone.getByRole("alert")).toContainText("plus de place")
        await expect(phone.getByRole("button", { name: "Faire de la place" })).toBeVisible()
        await expectNothing(phone)
      })

      const profile = newProfile()
      let phone = await profile.open()
      await arrive(phone)
      await test.step("because the file is removed meanwhile", async () => {
        const file = makeLargeClip(folder)
        await beginLargeImport(phone, file)
        rmSync(file)
        await expect(phone.getByRole("alert")).toContainText("n’a pas pu être lu")
        await expectNothing(phone)
      })

      const file = makeLargeClip(folder)
      await test.step("because she cancels", async () => {
        await beginLargeImport(phone, file)
        await phone.getByRole("button", { name: "Annuler" }).click()
        await expect(phone.getByRole("button", { name: "Choisir une vidéo" })).toBeFocused()
        await expectNothing(phone)
      })

      await test.step("because the phone dies", async () => {
        const takesPage = phone.url()
        await beginLargeImport(phone, file)
        await profile.kill()
        phone = await profile.open()
        await phone.goto(takesPage)
        await expectNothing(phone)
        await expect(cards(phone)).toHaveCount(0)
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
