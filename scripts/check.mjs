/**
 * What has to hold before a change is let in, the quickest first. Stops at the first thing that does
 * not hold, and ends with a plain line of how many tests passed and failed. Tests that are tagged
 * long are left out unless `--everything` is asked for.
 */
import { spawn } from "node:child_process"
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { delimiter, join } from "node:path"
import { findChromium, HOW_TO_GET_ONE } from "./chromium.mjs"
import { OTHER_BROWSERS } from "./other-browsers.mjs"

/** Also what takes longer than a quarter of an hour allows: `npm run prove -- everything`. */
const isEverything = process.argv.includes("--everything")

const REPORTS = join("test-results", "reports")
const MS_PER_SECOND = 1000

const { PATH = "", CI } = process.env
/** The project's own tools come first, whether npm started this or somebody's shell. */
const PATH_WITH_TOOLS = `${join("node_modules", ".bin")}${delimiter}${PATH}`

/** @param {string} name */
const reportOf = name => join(REPORTS, `${name}.json`)

/**
 * @param {string} name
 * @param {readonly string[]} projects
 * @param {readonly string[]} [options]
 */
const vitest = (name, projects, options = []) => ({
  name,
  command: [
    "vitest",
    "run",
    ...projects.flatMap(project => ["--project", project]),
    ...(isEverything ? [] : ["--tags-filter", "!long"]),
    ...options,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportOf(name)}`,
  ],
})

/**
 * @param {string} name
 * @param {readonly string[]} options
 */
const playwright = (name, options) => ({
  name,
  command: ["playwright", "test", "--reporter=list,json", ...options],
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: reportOf(name) },
})

/**
 * Playwright's choice of journeys by their tags.
 * @param {{ only?: string, not?: readonly string[] }} tags
 */
const tagged = ({ only, not = [] }) => {
  const without = isEverything ? not : [...not, "@long"]
  return [
    ...(only === undefined ? [] : ["--grep", only]),
    ...(without.length === 0 ? [] : ["--grep-invert", without.join("|")]),
  ]
}

/**
 * What measures real time is measured again where it fails: a machine that stands still for a second
 * (shared ones do) says nothing of us. How many needed it is printed.
 */
const MEASURED = ["--retries", "2"]
/** The others as well, once: they wait for browsers, ffmpeg and a database on two cores. */
const WAITING = ["--retries", "1"]

/** Where nobody looks on, nothing may be left out. */
const isForced = CI === "true"
const installedBrowsers = OTHER_BROWSERS.filter(({ isInstalled }) => isInstalled())
const missingBrowsers = OTHER_BROWSERS.filter(browser => !installedBrowsers.includes(browser))

/** What one core is enough for: two of these run side by side. The others take the machine for themselves. */
const BESIDE = { isBeside: true }

/**
 * What is run, in order, the quickest to say no first. Those with a report count tests; the others count as one.
 * @typedef {{
 *   name: string,
 *   command: readonly string[],
 *   env?: Record<string, string>,
 *   isBeside?: boolean,
 *   after?: string,
 * }} Step
 * @type {readonly Step[]}
 */
const STEPS = [
  { name: "types", command: ["tsc", "-b"], ...BESIDE },
  { name: "build", command: ["npm", "run", "build"], ...BESIDE },
  { name: "lint", command: ["biome", "ci", "."], ...BESIDE },
  // It waits for cameras that run in real time.
  { ...vitest("browser", ["browser"]), ...BESIDE },
  { ...vitest("architecture and unit", ["architecture", "unit"], ["--maxWorkers", "1"]), ...BESIDE },
  // So do these, and for drivers; they go through what was built.
  ...installedBrowsers.map(({ name, tests }) => ({
    ...playwright(name, ["--config=tests/other-browsers", tests, ...tagged({}), ...MEASURED]),
    ...{ ...BESIDE, after: "build" },
  })),
  vitest("server", ["server"], ["--maxWorkers", "2"]),
  playwright("end to end, two at a time", [
    ...tagged({ not: ["@alone", "@real-time"] }),
    "--workers",
    "2",
    ...WAITING,
  ]),
  playwright("end to end, in real time", [...tagged({ only: "@real-time" }), "--workers", "2", ...MEASURED]),
  playwright("end to end, alone", [...tagged({ only: "@alone" }), ...MEASURED]),
]
/** Cores that are always there: so many steps run side by side. */
const SIDES = 2

/**
 * Run a command.
 * @param {readonly string[]} command
 * @param {Record<string, string>} env
 * @param {boolean} isShown its output as it comes; else all of it at its end
 * @returns {Promise<boolean>} whether it ended well
 */
const run = ([program = "", ...args], env, isShown) =>
  new Promise(resolve => {
    const child = spawn(program, args, {
      stdio: isShown ? "inherit" : ["ignore", "pipe", "pipe"],
      env: { ...process.env, PATH: PATH_WITH_TOOLS, ...env },
      shell: process.platform === "win32",
    })
    /** @type {Buffer[]} */
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", piece => output.push(piece))
    child.once("error", () => resolve(false))
    child.once("close", code => {
      process.stdout.write(Buffer.concat(output))
      resolve(code === 0)
    })
  })

/**
 * Tests passed and failed, as the step's report says; a step without tests is one by itself.
 * @param {string} name
 * @param {boolean} isGreen
 */
const countOf = (name, isGreen) => {
  const bare = { passed: isGreen ? 1 : 0, failed: isGreen ? 0 : 1, again: 0 }
  try {
    const report = JSON.parse(readFileSync(reportOf(name), "utf8"))
    const again = report.stats?.flaky ?? 0
    const passed = report.numPassedTests ?? report.stats.expected + again
    const failed = report.numFailedTests ?? report.stats.unexpected
    // A run that broke down outside its tests failed, whatever its tests say.
    return { passed, failed: isGreen ? failed : Math.max(1, failed), again }
  } catch {
    return bare
  }
}

/** @param {string} text */
const heading = text => process.stdout.write(`\n\u001b[1m━━ ${text}\u001b[0m\n`)

/**
 * Run a step and say how it went.
 * @param {Step} step
 */
const runStep = async ({ name, command, env = {}, isBeside = false }) => {
  heading(isBeside ? `${name}: begins` : name)
  const startedAt = Date.now()
  const isGreen = await run(command, env, !isBeside)
  const { passed, failed, again } = countOf(name, isGreen)
  const seconds = Math.round((Date.now() - startedAt) / MS_PER_SECOND)
  process.stdout.write(`${name}: ${isGreen ? "holds" : "FAILS"} (${seconds} s)\n`)
  if (again > 0) process.stdout.write(`${again} of them only when tried again\n`)
  return { passed, failed }
}

/** Run all steps, in order, as many side by side as bear it; none begins once one has failed. */
const runSteps = async () => {
  const total = { passed: 0, failed: 0 }
  /** @type {Map<string, Promise<void>>} */
  const running = new Map()
  for (const step of STEPS) {
    const most = step.isBeside ? SIDES - 1 : 0
    while (running.size > most || (step.after !== undefined && running.has(step.after)))
      await Promise.race(running.values())
    if (total.failed > 0) break
    const { name } = step
    const ended = runStep(step).then(({ passed, failed }) => {
      total.passed += passed
      total.failed += failed
      running.delete(name)
    })
    running.set(name, ended)
  }
  await Promise.all(running.values())
  return total
}

const check = async () => {
  if (findChromium() === undefined) {
    process.stderr.write(`${HOW_TO_GET_ONE}\n`)
    return false
  }
  const leftOut = missingBrowsers.map(({ howToGet }) => `\nNot everything can be checked here. ${howToGet}`)
  if (isForced && leftOut.length > 0) {
    process.stderr.write(`${leftOut.join("")}\n`)
    return false
  }
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })

  const total = await runSteps()
  process.stdout.write(`${leftOut.join("")}\n${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0
}

process.exitCode = (await check()) ? 0 : 1
