// Build the app and the server: always when run as a script, otherwise when something has changed.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** Everything that the build depends on. */
const INPUTS = [
  "src",
  "public",
  "index.html",
  "vite.config.ts",
  "vite.server.config.ts",
  "lingui.config.ts",
  "scripts/quick-page.mjs",
  "scripts/words-by-place.mjs",
  "tsconfig.base.json",
  "package-lock.json",
]

/** Written last: a build that was killed has none. */
const STAMP = "dist/built-from"

/**
 * The files under a path, itself included if it is one, in a fixed order.
 * @param {string} path
 * @returns {string[]}
 */
const filesUnder = path => {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap(name => filesUnder(join(path, name)))
}

/**
 * One short text for the content of all that a build depends on.
 * @param {string} root
 * @param {readonly string[]} [inputs] files and folders below it
 */
export const digestOfInputs = (root, inputs = INPUTS) => {
  const hash = createHash("sha256")
  for (const file of inputs.flatMap(input => filesUnder(join(root, input))))
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0")
  return hash.digest("hex")
}

/**
 * Run Vite in a process of its own: its memory is given back when it is done.
 * @param {string} root
 * @param {string[]} flags
 */
const vite = (root, flags) => {
  const command = [join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn", ...flags]
  return (
    spawnSync(process.execPath, command, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }).status === 0
  )
}

/**
 * Build app and server.
 * @param {string} root
 * @returns {boolean} whether it worked
 */
const build = root => {
  const digest = digestOfInputs(root)
  const started = Date.now()
  console.log("Building Unisson…")
  rmSync(join(root, STAMP), { force: true })
  const worked = vite(root, []) && vite(root, ["--config", "vite.server.config.ts"])
  if (!worked) return false
  writeFileSync(join(root, STAMP), digest)
  console.log(`Built in ${Math.round((Date.now() - started) / 1000)} s.`)
  return true
}

/**
 * Build if the result is missing or was made from something else.
 * @param {string} root
 * @returns {boolean} whether there is a build to run
 */
export const buildIfNeeded = root => {
  const stamp = join(root, STAMP)
  const hasBuild = existsSync(stamp)
  if (hasBuild && readFileSync(stamp, "utf8") === digestOfInputs(root)) return true
  // Installed without what is needed to build (npm ci --omit=dev): what was built before it is.
  if (hasBuild && !existsSync(join(root, "node_modules/vite"))) return true
  return build(root)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  process.exitCode = build(root) ? 0 : 1
}
