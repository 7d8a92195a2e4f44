import { readFile, stat } from "node:fs/promises"
import { createRequire } from "node:module"
import { expect, it } from "vitest"

const require = createRequire(import.meta.url)

/** The constants of a file that only a browser's build can load. */
const constantOf = async (name: string): Promise<string | undefined> => {
  const source = await readFile("src/browser/media/core-download.ts", "utf8")
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
