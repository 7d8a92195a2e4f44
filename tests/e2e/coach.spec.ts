import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import { faceOf } from "../../src/domain/face-box"
import { FRAME_SIZES } from "../../src/domain/format"
import { DEFAULT_FRAMING, faceTarget } from "../../src/domain/framing"
import { LAPTOP } from "./fixtures/browser-profile"
import { makeCampaign } from "./fixtures/campaign-by-api"
import { drawFaces, type TimedScene } from "./fixtures/coach-clips"
import { drawSounds, type SoundScene } from "./fixtures/coach-sounds"
import { callWitness, hearWitness, type Noted, type Testimony } from "./fixtures/coach-witness"
import { expect, test } from "./fixtures/journey"
import { takesOn } from "./fixtures/kept-recordings"
import * as studio from "./fixtures/studio"
import { IN_REAL_TIME, LONG, LONG_IN_REAL_TIME } from "./fixtures/tags"

const LINE = "Nous sommes là."
const MARK = faceTarget(DEFAULT_FRAMING, FRAME_SIZES["16:9"])
/** A hint comes so soon after its fault has begun, and goes so soon after it is mended. */
const IN_TIME_MS = 2_000
const SCENES_TIMEOUT_MS = 90_000
const PRAISE = "C’est bien ainsi"
const NEARER = "Approchez-vous un peu"
const BACK = "Reculez un peu"
const LOUD = "C’est un peu fort : éloignez-vous du micro"

/** Seconds of a scene: long enough to be late in it. */
const GOOD: Told<TimedScene> = { seconds: 2.4 }
const bad = (says: string, scene: Omit<TimedScene, "seconds">): Told<TimedScene> => ({
  ...scene,
  seconds: 2.8,
  says,
})

/** A scene, and what the coach says of it; nothing: all is well. */
type Told<Scene> = Scene & { readonly says?: string }

const FACES: readonly Told<TimedScene>[] = [
  // Long enough for the witness to come.
  { seconds: 5 },
  bad("On ne vous voit pas : placez-vous dans le cadre", { size: 0 }),
  bad("Il fait sombre : ajoutez de la lumière devant vous", { light: 0.2 }),
  GOOD,
  bad("La lumière vient de derrière : tournez-vous vers la fenêtre", { light: 0.2, wall: 235 }),
  bad(BACK, { size: 1.6 }),
  GOOD,
  bad(NEARER, { size: 0.6 }),
  bad("Inclinez l’appareil un peu vers le haut", { down: -0.2 }),
  GOOD,
  bad("Inclinez l’appareil un peu vers le bas", { down: 0.2 }),
  // The file's right is at her left hand: she comes back to her right.
  bad("Déplacez-vous un peu vers votre droite", { right: 0.2 }),
  bad("Déplacez-vous un peu vers votre gauche", { right: -0.2 }),
  GOOD,
  bad("L’image penche : redressez l’appareil, ou la tête", { lean: 20 }),
  bad("Levez les yeux vers l’objectif", { nod: 52 }),
  { ...GOOD, right: 0.03, size: 1.1 },
]

const VOICE = { seconds: 4, after: 2 }
const SOUNDS: readonly Told<SoundScene>[] = [
  { ...VOICE, speechDb: 0 },
  { ...VOICE, speechDb: -26, says: "Parlez un peu plus fort" },
  { ...VOICE, noiseDb: -36, says: "Il y a du bruit autour de vous : cherchez un endroit calme" },
  { ...VOICE, speechDb: -8 },
  // Time to begin a recording, which this one falls into.
  { ...VOICE, after: 6, speechDb: 16, says: LOUD },
]
const SAID_WHILE_RECORDING = SOUNDS.length - 1

let folder = ""
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unisson-coach-"))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Fault = { readonly says?: string | undefined; readonly from: number; readonly to: number }

const inTime = <What>(said: readonly Noted<What>[], { from, to }: Fault): readonly Noted<What>[] =>
  said.filter(({ at }) => at >= from && at < to)

/** A fault is told in time and nothing else is; where there is none, nothing is, once the last hint is gone. */
const expectTold = ({ said }: Testimony, fault: Fault): void => {
  const { says, from } = fault
  const sentences = inTime(said, fault).flatMap(({ what }) => what)
  if (says === undefined) {
    expect(sentences.filter(sentence => sentence !== PRAISE)).toEqual([])
    const left = said.findLast(({ at }) => at <= Math.min(from + IN_TIME_MS, fault.to))?.what ?? []
    expect([[], [PRAISE]], "the last hint has gone").toContainEqual(left)
    return
  }
  expect(sentences).toEqual([says])
  const at = inTime(said, fault).find(({ what }) => what.includes(says))?.at ?? Number.NaN
  process.stdout.write(`      ${Math.round(at - from)} ms: ${says}\n`)
  expect(at - from).toBeLessThanOrEqual(IN_TIME_MS)
}

const expectOneAtATime = ({ said }: Testimony): void => {
  for (const { what } of said) expect(what.length, what.join(" | ")).toBeLessThanOrEqual(1)
}

/** To the open camera, in a browser whose camera and microphone are these files. */
const stageWith = async (page: Page, link: string): Promise<void> => {
  await studio.enter(page, link, LINE)
  await studio.makeReadyForOffline(page)
  await studio.openCamera(page)
  await callWitness(page)
}

test(
  "each fault of the picture is told within two seconds, one at a time, and none where there is none",
  IN_REAL_TIME,
  async ({ shared: { api }, newProfile }) => {
    const { links } = await makeCampaign(api, [LINE])
    const video = join(folder, "faces.mjpeg")
    await drawFaces(FACES, video)
    const page = await newProfile().open({ viewport: LAPTOP, camera: { video } })
    await stageWith(page, links[0] ?? "")

    /** From the second scene to the first one's return: each was seen to begin. */
    const scenesOf = ({ scenes }: Testimony) => {
      const second = scenes.findIndex(({ what }, index) => what === 2 && index > 0)
      return second < 0 ? [] : scenes.slice(second, second + FACES.length)
    }
    const count = async (): Promise<number> => scenesOf(await hearWitness(page)).length
    await expect.poll(count, { timeout: SCENES_TIMEOUT_MS }).toBe(FACES.length)
    const seen = await hearWitness(page)
    expectOneAtATime(seen)
    const scenes = scenesOf(seen)
    for (const [index, { says }] of FACES.slice(1).entries())
      await test.step(says ?? "all is well", () => {
        const { at: from = 0, what } = scenes[index] ?? {}
        expect(what).toBe(index + 2)
        expectTold(seen, { says, from, to: scenes[index + 1]?.at ?? seen.now })
      })
    const readOut = seen.spoken.map(({ what }) => what)
    for (const { says } of FACES) if (says !== undefined) expect(readOut).toContain(says)
  },
)

test(
  "each fault of the sound is told within two seconds; while she records, in silence, and she goes on",
  LONG_IN_REAL_TIME,
  async ({ shared: { api }, newProfile }) => {
    const { links } = await makeCampaign(api, [LINE])
    const [video, audio] = [join(folder, "face.mjpeg"), join(folder, "sounds.wav")]
    await Promise.all([drawFaces([{ seconds: 1 }], video), drawSounds(SOUNDS, audio)])
    const page = await newProfile().open({ viewport: LAPTOP, camera: { video, audio: `${audio}%noloop` } })
    await stageWith(page, links[0] ?? "")

    const soundsOf = ({ sounds }: Testimony) => sounds.filter(({ what }) => what)
    const count = async (): Promise<number> => soundsOf(await hearWitness(page)).length
    await expect.poll(count, { timeout: SCENES_TIMEOUT_MS }).toBe(SAID_WHILE_RECORDING)
    const lastBefore = soundsOf(await hearWitness(page)).at(-1)?.at ?? 0
    const isOver = async (): Promise<boolean> =>
      (await hearWitness(page)).sounds.some(({ at, what }) => !what && at > lastBefore)
    await expect.poll(isOver).toBe(true)
    await page.getByRole("button", { name: "Enregistrer" }).click()
    const stop = page.getByRole("button", { name: "Arrêter" })
    await expect(stop).toBeVisible()
    await expect(page.getByText(LOUD)).toBeVisible()
    await expect(page.getByText(LOUD)).toHaveCount(0)
    await expect(stop, "the recording goes on").toBeVisible()

    const seen = await hearWitness(page)
    expectOneAtATime(seen)
    for (const [index, { says }] of SOUNDS.entries())
      await test.step(says ?? "a good voice", () => {
        const from = soundsOf(seen)[index]?.at ?? Number.NaN
        const to = seen.sounds.find(({ at, what }) => !what && at > from)?.at ?? seen.now
        expectTold(seen, { says, from, to })
      })
    expect(seen.spoken.map(({ what }) => what)).not.toContain(LOUD)

    await stop.click()
    await expect(page.getByRole("heading", { level: 1, name: "Mes prises" })).toBeVisible()
    await expect(page.getByRole("article", { name: /^Prise \d/ })).toBeVisible()
    const [take] = await takesOn(page)
    const face = take && faceOf(take.faces ?? [], take.points)
    // She stands on the mark of a wide chest shot.
    expect(Math.abs((face?.centreX ?? 0) - MARK.centreX)).toBeLessThan(0.05)
    expect(Math.abs((face?.eyeY ?? 0) - MARK.eyeY)).toBeLessThan(0.08)
  },
)

test(
  "the coach is there without network, and stays away once it is switched off",
  LONG,
  async ({ shared: { api }, newProfile }) => {
    const { links } = await makeCampaign(api, [LINE])
    const video = join(folder, "afar.mjpeg")
    await drawFaces([{ seconds: 1, size: 0.6 }], video)
    const camera = { video }
    const profile = newProfile()
    const page = await profile.open({ viewport: LAPTOP })
    await studio.enter(page, links[0] ?? "", LINE)
    await studio.makeReadyForOffline(page)
    const address = page.url()
    await profile.close()

    const offline = await profile.open({ viewport: LAPTOP, camera, offline: true })
    await offline.goto(address)
    await studio.openBrief(offline)
    await studio.openCamera(offline)
    await expect(offline.getByText(NEARER).and(offline.locator("[data-advice]"))).toBeVisible()

    const settings = offline.getByLabel("Réglages", { exact: true })
    const advice = offline.getByRole("checkbox", { name: "Conseils" })
    await settings.click()
    await expect(advice).toBeChecked()
    await advice.uncheck()
    await expect(offline.getByText("Les conseils sont coupés")).toBeVisible()
    await expect(offline.locator("[data-coach]")).toHaveCount(0)

    await studio.openBrief(offline)
    await studio.openCamera(offline)
    await callWitness(offline)
    // As long as a hint took, and longer.
    const watched = async (): Promise<number> => {
      const { now, scenes } = await hearWitness(offline)
      return now - (scenes[0]?.at ?? now)
    }
    await expect.poll(watched).toBeGreaterThan(2 * IN_TIME_MS)
    expect((await hearWitness(offline)).said.flatMap(({ what }) => what)).toEqual([])
    await settings.click()
    await expect(advice).not.toBeChecked()
  },
)
