import { execFile } from "node:child_process"
import { cp, mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, it } from "vitest"

const LOCALES = resolve("src/app/i18n/locales")
const EXTRACTION_MS = 60_000

/** Each message of a catalogue: its French and its translation, on one line each. */
const messagesOf = (catalogue: string): { source: string; translation: string }[] =>
  [...catalogue.matchAll(/^msgid ((?:".*"\n)+)msgstr ((?:".*"(?:\n|$))+)/gmu)]
    .map(([, source = "", translation = ""]) => ({ source, translation }))
    .filter(({ source }) => source.trim() !== '""')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "unisson-catalogues-"))
  await cp(LOCALES, folder, { recursive: true })
  await promisify(execFile)(
    process.execPath,
    ["node_modules/@lingui/cli/dist/lingui.js", "extract", "--clean"],
    {
      env: { ...process.env, CATALOGUES: folder },
    },
  )
}, EXTRACTION_MS)
afterAll(() => rm(folder, { recursive: true, force: true }))

it.each(["fr", "en"])("the catalogue %s holds every message of the code, and no other", async locale => {
  const kept = messagesOf(await readFile(join(LOCALES, `${locale}.po`), "utf8"))
  const extracted = messagesOf(await readFile(join(folder, `${locale}.po`), "utf8"))
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.map(({ source }) => source)).toEqual(extracted.map(({ source }) => source))
})

it("every message has its English", async () => {
  const messages = messagesOf(await readFile(join(LOCALES, "en.po"), "utf8"))
  expect(messages.filter(({ translation }) => translation.trim() === '""')).toEqual([])
})
