import { readFile, stat } from "node:fs/promises"
import { createRequire } from "node:module"
import { expect, it } from "vitest"

const require = createRequire(import.meta.url)

const CORE = "src/browser/media/core-download.ts"
const FACE_MODEL = "src/browser/coach/face-model.ts"

/** The constants of a file that only a browser's build can load. */
const constantOf = async (name: string, file = CORE): Promise<string | undefined> => {
  const source = await readFile(file, "utf8")
  return new RegExp(`export const ${name}[^=]*= "?([\\w.]+)"?`, "u").exec(source)?.[1]
}

it("the core that is kept on phones is the one that is installed", async () => {
  const { dependencies } = require("../../../package.json") as { dependencies: Record<string, string> }
  expect(await constantOf("CORE_VERSION")).toBe(dependencies["@ffmpeg/core"])
})

it("its size is what she is told", async () => {
  const { size } = await stat("node_modules/@ffmpeg/core/dist/esm/ffmpeg-core.wasm")
  expect(Number((await constantOf("CORE_BYTES"))?.replaceAll("_", ""))).toBe(size)
})

it("the coach's model and kernels are those that are installed", async () => {
  const { dependencies } = require("../../../package.json") as { dependencies: Record<string, string> }
  expect(await constantOf("KERNELS_VERSION", FACE_MODEL)).toBe(dependencies["@tensorflow/tfjs-backend-wasm"])
  expect(await constantOf("MODEL_VERSION", FACE_MODEL)).toBe(dependencies["@vladmandic/human"])
})

it.each([
  ["KERNELS_FILE", "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm"],
  ["PLAN_FILE", "@vladmandic/human/models/blazeface.json"],
  ["WEIGHTS_FILE", "@vladmandic/human/models/blazeface.bin"],
])("the size of %s is what a whole download is held against", async (name, path) => {
  const { size } = await stat(`node_modules/${path}`)
  const source = await readFile(FACE_MODEL, "utf8")
  const written = new RegExp(`export const ${name}[^}]*bytes: ([\\d_]+)`, "u").exec(source)?.[1]
  expect(Number(written?.replaceAll("_", ""))).toBe(size)
})
