import type { CDPSession, Locator, Page } from "@playwright/test"
import { LEAST_CONTRAST, leastFontSize } from "../../src/domain/legibility"
import type { LensSide } from "../../src/domain/lens"
import { beatsPerSecond } from "../../src/domain/pace"
import { promptOf } from "../../src/domain/prompt"
import { voiceClips } from "../fixtures/voices/voices"
import { expectAccessible } from "./fixtures/axe"
import type { BrowserProfile } from "./fixtures/browser-profile"
import { makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import { type Moment, recordToTheEnd, watchPrompter } from "./fixtures/prompter-watch"
import { enterStage } from "./fixtures/stage"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINE = voiceClips()[0]?.text ?? ""
const LONG_LINE =
  "Quand j’étais enfant, personne ne m’avait dit que je pouvais devenir informaticienne, " +
  "et aujourd’hui, je dirige une équipe de douze personnes, je suis fière de ce que nous construisons ensemble."

const MS_PER_SECOND = 1000

const prompterOf = (page: Page): Locator => page.getByRole("region", { name: "Prompteur" })
const wordsOf = (page: Page): Locator => prompterOf(page).getByRole("paragraph")

const openPanel = async (page: Page): Promise<void> => {
  await page.getByLabel("Réglages du prompteur").press("Enter")
  await expect(page.getByLabel("Le texte avance")).toBeVisible()
}

/** The phone is turned in her hand. */
const turn = (devtools: CDPSession, angle: number): Promise<unknown> => {
  const isUpright = angle % 180 === 0
  const [width, height] = isUpright ? [390, 844] : [844, 390]
  const type = `${isUpright ? "portrait" : "landscape"}${angle < 180 ? "Primary" : "Secondary"}` as const
  return devtools.send("Emulation.setDeviceMetricsOverride", {
    ...{ width, height, deviceScaleFactor: 1, mobile: true },
    screenOrientation: { type, angle },
  })
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
const boxOf = (part: Locator): Promise<Box> =>
  part.evaluate(element => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    return { left, right, top, bottom }
  })
const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const fontSizeOf = (page: Page): Promise<number> =>
  wordsOf(page).evaluate(text => Number.parseFloat(getComputedStyle(text).fontSize))

/** How far the words are from the side that has the lens, as a share of the stage. */
const distanceTo: Readonly<Record<LensSide, (words: Box, stage: Box) => number>> = {
  top: (words, stage) => (words.top - stage.top) / (stage.bottom - stage.top),
  bottom: (words, stage) => (stage.bottom - words.bottom) / (stage.bottom - stage.top),
  left: (words, stage) => (words.left - stage.left) / (stage.right - stage.left),
  right: (words, stage) => (stage.right - words.right) / (stage.right - stage.left),
}

const SIDES = [
  [0, "top"],
  [90, "left"],
  [180, "bottom"],
  [270, "right"],
] as const

/** As much of the words as is seen: a long line is cut by its box. */
const seenWords = async (page: Page): Promise<Box> => {
  const [words, box] = [await boxOf(wordsOf(page)), await boxOf(prompterOf(page).locator("> div"))]
  return { ...words, top: Math.max(words.top, box.top), bottom: Math.min(words.bottom, box.bottom) }
}

/** Rows are as they were planned: a browser that breaks one again leaves a word alone. */
const expectUnbrokenRows = async (page: Page): Promise<void> => {
  const rows = (): Promise<{ planned: number; drawn: number }> =>
    wordsOf(page).evaluate(text => {
      const middles = [...text.querySelectorAll<HTMLElement>("[data-word]")].flatMap(word =>
        [...word.getClientRects()].map(({ top, bottom }) => Math.round((top + bottom) / 2)),
      )
      return { planned: text.querySelectorAll("br").length + 1, drawn: new Set(middles).size }
    })
  await expect.poll(async () => (await rows()).drawn).toBeGreaterThan(1)
  await expect
    .poll(async () => {
      const { planned, drawn } = await rows()
      return drawn - planned
    })
    .toBe(0)
}

const expectBesideLens = async (page: Page, side: LensSide): Promise<void> => {
  await expect(prompterOf(page)).toHaveAttribute("data-lens", side)
  const [words, stage] = [await seenWords(page), await boxOf(page.getByRole("main"))]
  expect(distanceTo[side](words, stage), `near the ${side}`).toBeLessThan(0.1)
  const isUpright = side === "top" || side === "bottom"
  const middle = isUpright
    ? (words.left + words.right) / 2 / stage.right
    : (words.top + words.bottom) / 2 / stage.bottom
  expect(Math.abs(middle - 0.5), "in the middle of that side").toBeLessThan(0.1)
  for (const name of ["Enregistrer", "Éclairer mon visage avec l’écran"]) {
    const button = await boxOf(page.getByRole("button", { name }))
    expect(overlap(words, button), `${name} covers no word`).toBe(false)
  }
}

test("the line is beside the lens at all four angles, never too small to be read", async ({
  shared: { api },
  newProfile,
}) => {
  const page = await newProfile().open()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send("Emulation.setTouchEmulationEnabled", { enabled: true })
  await turn(devtools, 0)
  await enterStage(api, page, LINE)
  for (const [angle, side] of SIDES)
    await test.step(`${angle} degrees: ${side}`, async () => {
      await turn(devtools, angle)
      await expectBesideLens(page, side)
      expect(await fontSizeOf(page)).toBeGreaterThanOrEqual(leastFontSize(true) - 0.1)
      await expectUnbrokenRows(page)
    })

  await test.step("and within the frame that lights her face", async () => {
    await turn(devtools, 0)
    await page.getByRole("button", { name: "Éclairer mon visage avec l’écran" }).click()
    const frame = await page
      .getByRole("main")
      .evaluate(stage => getComputedStyle(stage, "::after").borderLeftWidth)
    await expect
      .poll(async () => (await seenWords(page)).left)
      .toBeGreaterThanOrEqual(Number.parseFloat(frame))
  })
})

/** The contrast of WCAG 2.2 between two colours, each of three parts from 0 to 255. */
const contrast = (one: readonly number[], other: readonly number[]): number => {
  const luminance = (colour: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = colour
      .map(part => part / 255)
      .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Contrast of the words as they are drawn, over a white picture. */
const drawnContrast = async (page: Page): Promise<number> => {
  const partsOf = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const styleOf = (part: Locator, name: string): Promise<string> =>
    part.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name)
  const ink = partsOf(await styleOf(wordsOf(page), "color")).slice(0, 3)
  const [red = 0, green = 0, blue = 0, opacity = 1] = partsOf(
    await styleOf(prompterOf(page), "background-color"),
  )
  return contrast(
    ink,
    [red, green, blue].map(part => part * opacity + 255 * (1 - opacity)),
  )
}

const chooseSteadyPace = async (page: Page): Promise<void> => {
  await page.getByLabel("Le texte avance").selectOption({ label: "À un rythme régulier" })
  await page.getByRole("slider", { name: "Mots par minute" }).press("End")
}

test(
  "what she chooses holds, is remembered, and can be read over any picture",
  LONG,
  async ({ shared: { api }, newProfile }) => {
    const page = await newProfile().open()
    await enterStage(api, page, LONG_LINE)
    await openPanel(page)

    await test.step("contrast is enough on every ground", async () => {
      for (const ground of ["Léger", "Soutenu", "Noir"]) {
        await page.getByLabel("Fond derrière le texte").selectOption({ label: ground })
        await expect
          .poll(() => drawnContrast(page), { message: ground })
          .toBeGreaterThanOrEqual(LEAST_CONTRAST)
      }
    })

    await test.step("size and width change, and leave the words legible", async () => {
      await page.getByLabel("Largeur de la colonne").selectOption({ label: "Large" })
      const sizes: number[] = []
      for (const size of ["Normale", "Grande", "Très grande"]) {
        await page.getByLabel("Taille du texte").selectOption({ label: size })
        const before = sizes.at(-1) ?? 0
        await expect.poll(() => fontSizeOf(page)).toBeGreaterThanOrEqual(before)
        sizes.push(await fontSizeOf(page))
      }
      expect(sizes[0]).toBeGreaterThanOrEqual(leastFontSize(false) - 0.1)
      expect(sizes[2]).toBeGreaterThan(sizes[0] ?? 0)
    })

    await test.step("no fault keeps anybody out", () => expectAccessible(page))

    await test.step("all of it is remembered", async () => {
      await page.getByLabel("Taille du texte").selectOption({ label: "Normale" })
      await page.getByRole("checkbox", { name: "Texte en miroir" }).check()
      await expect(wordsOf(page)).toHaveCSS("scale", "-1 1")
      await chooseSteadyPace(page)
      await page.reload()
      await expect(page.getByRole("button", { name: "Enregistrer" })).toBeEnabled()
      await openPanel(page)
      await expect(page.getByRole("slider", { name: "Mots par minute" })).toHaveValue("220")
      await expect(page.getByLabel("Largeur de la colonne").locator("option:checked")).toHaveText("Large")
      await expect(page.getByLabel("Fond derrière le texte").locator("option:checked")).toHaveText("Noir")
      await expect(page.getByRole("checkbox", { name: "Texte en miroir" })).toBeChecked()
    })

    await test.step("a steady pace is exact to 2 %, and a long line moves smoothly", async () => {
      const moments = await recordToTheEnd(page, await watchPrompter(page), 30 * MS_PER_SECOND)
      const prompt = promptOf(LONG_LINE, "fr")
      const last = prompt.words.length - 1
      const seenAt = (index: number): number => moments.find(({ word }) => word === index)?.at ?? Number.NaN
      const beatsAt = (index: number): number => prompt.words[index]?.beatsBefore ?? Number.NaN
      // From word to word: the page hears a moment late that the recorder has started.
      const seen = seenAt(last) - seenAt(1)
      const expected = (beatsAt(last) - beatsAt(1)) / beatsPerSecond("fr", 220)
      process.stdout.write(
        `      second to last word: ${seen.toFixed(2)} s, by the pace ${expected.toFixed(2)} s\n`,
      )
      expect(Math.abs(seen / expected - 1)).toBeLessThan(0.02)
      expect(Math.abs(seenAt(1) - beatsAt(1) / beatsPerSecond("fr", 220)), "begins with her").toBeLessThan(
        0.5,
      )
      expect(placesSeen(moments), "moves all the time").toBeGreaterThan(prompt.words.length)
      const offsets = moments.map(offsetOf)
      expect(offsets.at(-1), "stays at the end").toBeGreaterThanOrEqual(Math.max(...offsets) - 1)
    })

    await test.step("the pace of that take is offered", async () => {
      await studio.openCamera(page)
      await openPanel(page)
      await expect(
        page.getByLabel("Le texte avance").getByRole("option", { name: /^À mon rythme/ }),
      ).toBeAttached()
    })
  },
)

/** By how many pixels the text has moved up. */
const offsetOf = ({ moved }: Moment): number => -Number(/(-?[\d.]+)px$/.exec(moved)?.[1] ?? 0)

const placesSeen = (moments: readonly Moment[]): number => new Set(moments.map(({ moved }) => moved)).size

test(
  "with reduced motion a long line goes on phrase by phrase",
  LONG,
  async ({ shared: { api }, newProfile }) => {
    const profile: BrowserProfile = newProfile()
    const page = await profile.open({ reducedMotion: "reduce" })
    await enterStage(api, page, LONG_LINE)
    await openPanel(page)
    await chooseSteadyPace(page)
    const moments = await recordToTheEnd(page, await watchPrompter(page), 30 * MS_PER_SECOND)
    expect(placesSeen(moments)).toBeGreaterThan(1)
    expect(placesSeen(moments)).toBeLessThanOrEqual(promptOf(LONG_LINE, "fr").phrases.length + 1)
  },
)

test(
  "what moves the line may come while she is counted in",
  LONG,
  async ({ shared: { api }, newProfile }) => {
    const { links } = await makeCampaign(api, [LINE])
    const page = await newProfile().open()
    let letCome = (): void => undefined
    const isAllowed = new Promise<void>(resolve => {
      letCome = resolve
    })
    await page.route(/after-picture-[^/]*\.js$/u, async route => {
      await isAllowed
      await route.continue()
    })
    await studio.enter(page, links[0] ?? "", LINE)
    await studio.openCamera(page)
    await page.getByRole("button", { name: "Enregistrer" }).click()
    await expect(page.getByRole("button", { name: "Enregistrer" })).toBeHidden()
    letCome()
    await expect(page.locator("[data-moving=true]")).toBeVisible()
    await expect(page.getByRole("button", { name: "Arrêter" })).toBeVisible()
    await expect(page.locator("[data-progress]")).toBeVisible()
  },
)
