/** A logo that is kept large has clean edges where it is shown small. */
import { execFileSync } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Resvg } from "@resvg/resvg-js"
import { afterAll, beforeAll, expect, test } from "vitest"
import { fittingLogoArgs } from "../../../src/server/film/cards/logo-picture"

/** A ring on nothing, its line thinner than a pixel of what is shown. */
const RING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle cx="50" cy="50" r="44" fill="none" stroke="#fff" stroke-width="1"/></svg>'
const SIZE = { width: 60, height: 60 }

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "unisson-logo-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test("its lines are as dense as those that are drawn at that size, and no darker", async () => {
  const [kept, fitting] = [join(folder, "kept.png"), join(folder, "fitting.png")]
  await writeFile(kept, new Resvg(RING, { fitTo: { mode: "width", value: 1200 } }).render().asPng())
  execFileSync("ffmpeg", ["-v", "error", ...fittingLogoArgs(kept, SIZE, fitting)])
  const href = `data:image/png;base64,${(await readFile(fitting)).toString("base64")}`
  const shown = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><image href="${href}" width="60" height="60"/></svg>`,
  ).render().pixels
  const drawn = new Resvg(RING, { fitTo: { mode: "width", value: SIZE.width } }).render().pixels
  const off = drawn.filter((value, index) => Math.abs(value - (shown[index] ?? 0)) > 64).length
  // Left to the renderer, four in a hundred are.
  expect(off / drawn.length).toBeLessThan(0.005)
})
