/** Cards and lower thirds as they are drawn: read back pixel by pixel. */
import { Resvg } from "@resvg/resvg-js"
import type { Font } from "satori"
import { beforeAll, describe, expect, test } from "vitest"
import type { LowerThird } from "../../../src/domain/cut"
import { filmPalette, HOUSE_ACCENT } from "../../../src/domain/film-palette"
import type { FrameSize } from "../../../src/domain/format"
import { MOSAIC_MAX, mosaicRows } from "../../../src/domain/mosaic"
import { safeArea } from "../../../src/domain/safe-area"
import { burntSubtitle } from "../../../src/server/film/cards/burnt-subtitle"
import {
  drawClosing,
  drawLowerThird,
  drawMosaicNames,
  drawStandIn,
  drawTitle,
} from "../../../src/server/film/cards/draw-cards"
import { drawPicture } from "../../../src/server/film/cards/draw-picture"
import { fitted } from "../../../src/server/film/cards/type-scale"
import { readFonts } from "../../../src/server/film/fonts"

/** Small ones, drawn quickly: sizes are shares of the frame. */
const FRAMES: readonly FrameSize[] = [
  { width: 480, height: 270 },
  { width: 270, height: 480 },
  { width: 270, height: 270 },
]
const palette = filmPalette(HOUSE_ACCENT)

const LONGEST: LowerThird = {
  name: "Marie-Antoinette de La Rochefoucauld-Montbéliard d’Aspremont",
  detail: `Directrice adjointe de la transformation numérique · ${"Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson ".repeat(3)}`,
}

let fonts: Font[]
beforeAll(async () => {
  fonts = await readFonts()
})

const lookOf = (frame: FrameSize) => ({ frame, palette, language: "fr" as const, fonts })

/** The smallest rectangle that holds all that is drawn, in pixels. */
const drawnPart = (png: Buffer, { width, height }: FrameSize) => {
  const href = `data:image/png;base64,${png.toString("base64")}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`
  const { pixels } = new Resvg(svg).render()
  const part = { left: width, right: -1, top: height, bottom: -1, opaque: 0 }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((pixels[4 * (y * width + x) + 3] ?? 0) < 8) continue
      part.left = Math.min(part.left, x)
      part.right = Math.max(part.right, x)
      part.top = Math.min(part.top, y)
      part.bottom = Math.max(part.bottom, y)
      part.opaque += 1
    }
  }
  return part
}

describe.each(FRAMES)("in a frame of $width by $height", frame => {
  const side = frame.width * safeArea(frame).side
  const floor = frame.height * (1 - safeArea(frame).captions)

  test.each([
    ["a name", { name: "Ada Lovelace", detail: "Ingénieure · Lyon" }],
    ["one letter", { name: "É", detail: "" }],
    ["the longest there is", LONGEST],
    ["signs that no font has", { name: "林美玲 🎬", detail: "Tokyo" }],
  ])("a lower third of %s stays within its margins, above the subtitles", async (_, said) => {
    const { left, right, bottom, top } = drawnPart(await drawLowerThird(said, lookOf(frame)), frame)
    expect(left).toBeGreaterThanOrEqual(Math.floor(side) - 1)
    expect(right).toBeLessThanOrEqual(Math.ceil(frame.width - side))
    expect(bottom).toBeLessThanOrEqual(Math.ceil(floor))
    expect(bottom).toBeGreaterThan(floor - 3)
    // Faces are above the middle.
    expect(top).toBeGreaterThan(frame.height / 2)
  })

  test("a subtitle that is burnt in stands under the lower third, and clear of what feeds lay over the end", async () => {
    const row = "Nous construisons ensemble le numérique et"
    const node = burntSubtitle(`${row}\n${row}`, "fr", frame)
    const { left, right, top, bottom } = drawnPart(await drawPicture(node, frame, fonts), frame)
    expect(top).toBeGreaterThan(floor)
    expect(bottom).toBeLessThanOrEqual(Math.ceil(frame.height * (1 - safeArea(frame).bottom)))
    expect(left).toBeGreaterThanOrEqual(Math.floor(side) - 1)
    expect(right).toBeLessThanOrEqual(Math.ceil(frame.width - side))
  })

  test("a name in a mosaic stays in its own tile, whole", async () => {
    const name = "Nguyễn Thị Minh Khai de La Rochefoucauld"
    const tiles = mosaicRows(MOSAIC_MAX, frame).flat()
    const [tile] = tiles
    if (tile === undefined) throw new Error("no tile")
    const names = tiles.map((each, index) => ({ tile: each, name: index === 0 ? name : null }))
    const { left, right, bottom } = drawnPart(await drawMosaicNames(names, lookOf(frame)), frame)
    expect(left).toBeGreaterThan(0)
    expect(right).toBeLessThan(tile.width - 1)
    // Her face is below it.
    expect(bottom).toBeLessThan(tile.height / 2)
  })

  test("a name that is read from right to left stands on the right", async () => {
    const png = await drawLowerThird({ name: "ليلى بن عمر", detail: "مهندسة · مرسيليا" }, lookOf(frame))
    const { left, right } = drawnPart(png, frame)
    expect(left).toBeGreaterThan(frame.width / 3)
    expect(right).toBeGreaterThan(frame.width - side - 3)
  })

  test("the words of title and closing card leave the margins free, however many there are", async () => {
    const much =
      "Interdépartementalement, nous parlons toutes et tous d’une seule voix, et très fort ! ".repeat(2)
    const title = await drawTitle({ title: much, subtitle: much }, lookOf(frame))
    const closing = await drawClosing(
      { title: much, callToAct: much, address: "a.example/".repeat(12) },
      [],
      lookOf(frame),
    )
    for (const { words } of [title, closing]) {
      const { left, right, top, bottom } = drawnPart(words, frame)
      expect(left).toBeGreaterThanOrEqual(Math.floor(side) - 2)
      expect(right).toBeLessThanOrEqual(Math.ceil(frame.width - side))
      expect(top).toBeGreaterThan(0)
      expect(bottom).toBeLessThan(frame.height - 1)
    }
  })

  test("a stand-in covers the whole frame", async () => {
    const card = { text: "Osez.", language: "fr", speaker: undefined, position: 1, lineCount: 2 } as const
    const png = await drawStandIn(card, frame, palette, fonts)
    expect(drawnPart(png, frame).opaque).toBe(frame.width * frame.height)
  })
})

describe("the size of words", () => {
  const room = { width: 80, rows: 3, largest: 12, smallest: 4 }

  test("falls as they become more, and never beyond its bounds", () => {
    const sizes = [1, 5, 12, 24, 60].map(count => fitted("parole ".repeat(count), room).size)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(sizes[0]).toBe(room.largest)
    expect(sizes.at(-1)).toBe(room.smallest)
  })

  test("keeps a long word whole as long as that can be had", () => {
    const { words, size } = fitted("Interdépartementalisation", room)
    expect(words).toBe("Interdépartementalisation")
    expect(size * 25 * 0.62).toBeLessThanOrEqual(room.width)
  })

  test("gives up what does not fit at the smallest, and says so", () => {
    const { words } = fitted("parole ".repeat(100), room)
    expect(words).toMatch(/parole…$|\p{L}…$/u)
    expect(words.length).toBeLessThan(200)
  })
})
