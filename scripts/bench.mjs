/** Us and the alternative, measured in turn in the same run: `npm run bench -- NAME [--json FILE] [--OPTION VALUE]`. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { cpus, loadavg } from "node:os"
import { basename, join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { runnerImport } from "vite"
import { printRow, printRows } from "./bench-table.mjs"
import { buildIfNeeded } from "./build.mjs"

/** @typedef {import("./bench-table.mjs").Row} Row */
/** @typedef {{ rows: readonly Row[], notes: readonly string[] }} Outcome */
/**
 * `tell` may be called with each row as soon as it is known: whoever waits sees how far it is, and a bench
 * that is stopped has not measured for nothing.
 *
 * @typedef {{ run: (options: Record<string, string>, tell: (row: Row) => void) => Promise<Outcome> }} Bench
 */

const ROOT = resolve(import.meta.dirname, "..")
/** Each file here is a benchmark, named like it, and says in its first line what it measures. */
const FOLDER = join(ROOT, "tests/bench")

const names = readdirSync(FOLDER)
  .filter(file => file.endsWith(".ts"))
  .map(file => basename(file, ".ts"))

const usage = () => {
  console.log("npm run bench -- NAME [--json FILE] [--OPTION VALUE]\n")
  const width = Math.max(...names.map(name => name.length))
  for (const name of names) {
    const [first = ""] = readFileSync(join(FOLDER, `${name}.ts`), "utf8").split("\n")
    console.log(`  ${name.padEnd(width)}  ${first.replace(/^\/\*\* ?| ?\*\/$/g, "")}`)
  }
}

/** What a figure is worth depends on what it was measured on, and on what ran beside it. */
const describeMachine = () => {
  const load = loadavg().map(value => value.toFixed(1))
  return `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, load ${load.join(" ")}, Node ${process.version}`
}

/**
 * `--minutes 1` becomes `{ minutes: "1" }`.
 * @param {string[]} args
 */
const readOptions = args => {
  const { tokens } = parseArgs({ args, strict: false, allowPositionals: true, tokens: true })
  /** @type {Record<string, string>} */
  const options = {}
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "option") continue
    const next = tokens[index + 1]
    const value = token.value ?? (next?.kind === "positional" ? next.value : undefined)
    if (value === undefined) throw new Error(`--${token.name} needs a value.`)
    options[token.name] = value
  }
  return options
}

const [name = "", ...args] = process.argv.slice(2)
if (!names.includes(name)) {
  usage()
  process.exitCode = 1
} else {
  if (!buildIfNeeded(ROOT)) throw new Error("The build failed.")
  const { json, ...options } = readOptions(args)
  console.log(`${name}, on ${describeMachine()}`)
  /** @type {{ module: Bench }} */
  const { module: bench } = await runnerImport(join(FOLDER, `${name}.ts`), { configFile: false, root: ROOT })
  const { rows, notes } = await bench.run(options, printRow)
  printRows(rows)
  for (const note of [...notes, `Load at the end: ${loadavg()[0]?.toFixed(1)}.`]) console.log(note)
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ name, rows, notes }, undefined, 2)}\n`)
}
