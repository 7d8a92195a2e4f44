/**
 * Cuts each compiled catalogue into parts, so that nobody loads words of pages she has not opened:
 * `fr.po?desk?lingui` has what is said on the desk's pages and on none that comes first, `fr.po?takes?lingui`
 * what is said on those after a recording, and so on; `fr.po` has all the rest. The files that translators
 * see stay whole.
 */
import { relative } from "node:path"
import { getCatalogForFile, getCatalogs } from "@lingui/cli/api"
// @ts-expect-error: Vite will want the ending that tsc refuses.
import linguiConfig from "../lingui.config.ts"

/**
 * Places whose words are loaded with their pages, and the files that speak there.
 * @type {Readonly<Record<string, RegExp>>}
 */
const PLACES = {
  desk: /^src\/app\/((desk|premiere|access)\/|ui\/desk-failure-words)/u,
  takes: /^src\/app\/studio\/(takes|trim|outbox|unreadable)\//u,
  "no-camera": /^src\/app\/studio\/no-camera\/(?!CameraRefused)/u,
  words: /^src\/app\/studio\/brief\/(CoordinatorWords|TrialNotice|WelcomeClip)/u,
  claiming: /^src\/app\/studio\/claiming\//u,
  home: /^src\/app\/home\/HomePage/u,
  door: /^src\/app\/door\//u,
  import: /^src\/app\/studio\/import\//u,
}
const CATALOGUE = /\.po(\?(?<place>[a-z-]+)\?lingui)?$/u

/**
 * The places where a message is said, each of which brings it along; `undefined`: it is said elsewhere as
 * well, and belongs to all.
 * @param {readonly (readonly [string, ...unknown[]])[]} origin
 */
const placesOf = origin => {
  const places = origin.map(([path]) => Object.keys(PLACES).find(place => PLACES[place]?.test(path)))
  return places.length === 0 || places.includes(undefined) ? undefined : places
}

/**
 * The places of each message that has some, by its id.
 * @param {string} file
 * @param {string} rootDir
 * @returns {Promise<ReadonlyMap<string, readonly (string | undefined)[] | undefined>>}
 */
const readPlaces = async (file, rootDir) => {
  // The rest of Lingui's settings are defaults that reading a catalogue does not need.
  const config = /** @type {Parameters<typeof getCatalogs>[0]} */ ({ ...linguiConfig, rootDir })
  const found = getCatalogForFile(relative(rootDir, file), await getCatalogs(config))
  if (found === null) throw new Error(`${file} is no catalogue`)
  const messages = Object.entries((await found.catalog.read(found.locale)) ?? {})
  return new Map(messages.map(([id, message]) => [id, placesOf(message?.origin ?? [])]))
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
      const catalogue = CATALOGUE.exec(id)
      if (catalogue === null) return undefined
      const wanted = catalogue.groups?.["place"]
      const [file = ""] = id.split("?")
      const places = await readPlaces(file, root)
      const { messages } = await evaluate(code)
      const isSaidHere = (/** @type {string} */ key) =>
        wanted === undefined ? places.get(key) === undefined : places.get(key)?.includes(wanted)
      const some = Object.fromEntries(Object.entries(messages).filter(([key]) => isSaidHere(key)))
      return { code: `export const messages=JSON.parse(${JSON.stringify(JSON.stringify(some))})`, map: null }
    },
  }
}
