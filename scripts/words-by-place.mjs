/**
 * Cuts each compiled catalogue in two, so that nobody who films loads the desk's words: `fr.po` has
 * all but those, `fr.po?desk?lingui` has those alone. The files that translators see stay whole.
 */
import { relative } from "node:path"
import { getCatalogForFile, getCatalogs } from "@lingui/cli/api"
// @ts-expect-error: Vite will want the ending that tsc refuses.
import linguiConfig from "../lingui.config.ts"

/** Places whose words are loaded with their pages. */
const DESK = /^src\/app\/(desk|premiere|access)\//u
const CATALOGUE = /\.po(\?desk\?lingui)?$/u

/**
 * Ids of the messages that stand on the desk's pages and on no other.
 * @param {string} file
 * @param {string} rootDir
 * @returns {Promise<ReadonlySet<string>>}
 */
const deskIds = async (file, rootDir) => {
  // The rest of Lingui's settings are defaults that reading a catalogue does not need.
  const config = /** @type {Parameters<typeof getCatalogs>[0]} */ ({ ...linguiConfig, rootDir })
  const found = getCatalogForFile(relative(rootDir, file), await getCatalogs(config))
  if (found === null) throw new Error(`${file} is no catalogue`)
  const messages = Object.entries((await found.catalog.read(found.locale)) ?? {})
  const isOfDesk = (/** @type {readonly (readonly [string, ...unknown[]])[]} */ origin) =>
    origin.length > 0 && origin.every(([path]) => DESK.test(path))
  return new Set(messages.flatMap(([id, message]) => (isOfDesk(message?.origin ?? []) ? [id] : [])))
}

/**
 * What a module of nothing but data exports.
 * @param {string} code
 * @returns {Promise<{ messages: Record<string, unknown> }>}
 */
const evaluate = code => import(`data:text/javascript,${encodeURIComponent(code)}`)

/**
 * To stand after Lingui's own plugin, whose work it divides.
 * @returns {import("vite").Plugin}
 */
export const wordsByPlace = () => {
  let root = ""
  return {
    name: "words-by-place",
    enforce: "post",
    configResolved(config) {
      root = config.root
    },
    async transform(code, id) {
      if (!CATALOGUE.test(id)) return undefined
      const [file = ""] = id.split("?")
      const ids = await deskIds(file, root)
      const { messages } = await evaluate(code)
      const isForDesk = id !== file
      const some = Object.fromEntries(Object.entries(messages).filter(([key]) => ids.has(key) === isForDesk))
      return { code: `export const messages=JSON.parse(${JSON.stringify(JSON.stringify(some))})`, map: null }
    },
  }
}
