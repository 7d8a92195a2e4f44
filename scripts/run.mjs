// Start one of the server's programs: `node scripts/run.mjs start|doctor|demo [flags]`.
// This file itself must be readable by old versions of Node: it has to tell them that they are too old.
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

/** @type {Record<string, string>} */
const PROGRAMS = { start: "main.js", doctor: "doctor.js", demo: "demo.js" }
const NEEDED = [20, 19]

/** How often to look whether npm is still there. */
const PARENT_CHECK_MS = 500

/**
 * npm passes a SIGTERM on to the shell that it started us from, and the shell, which dies of it,
 * to nobody: then tell ourselves.
 */
const stopWithNpm = () => {
  const { npm_lifecycle_event: script } = process.env
  if (script === undefined) return
  const parent = process.ppid
  const check = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(check)
    process.kill(process.pid, "SIGTERM")
  }, PARENT_CHECK_MS)
  check.unref()
}

/** @param {string} sentence */
const stop = sentence => {
  console.error(sentence)
  process.exit(1)
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
const [neededMajor = 0, neededMinor = 0] = NEEDED
if (major < neededMajor || (major === neededMajor && minor < neededMinor))
  stop(
    `Unisson needs Node ${NEEDED.join(".")} or newer, and this is ${process.versions.node}: see https://nodejs.org`,
  )

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [name = "start", ...flags] = process.argv.slice(2)
const program = PROGRAMS[name]
if (program === undefined)
  stop(`There is no program "${name}": there are ${Object.keys(PROGRAMS).join(", ")}.`)
if (!existsSync(join(root, "node_modules"))) stop("The dependencies are not installed: run npm ci first.")

const { buildIfNeeded } = await import("./build.mjs")
if (!buildIfNeeded(root)) stop("The build failed: the lines above say why.")

// Settings may be kept in a file; what the environment says already wins.
if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"))

const entry = join(root, "dist/server", `${program}`)
if (!existsSync(entry)) stop(`${entry} was not built.`)
stopWithNpm()
process.setSourceMapsEnabled(true)
// In this same process, so that signals reach the server directly. It reads its flags from argv.
process.argv = [process.execPath, entry, ...flags]
await import(pathToFileURL(entry).href)
