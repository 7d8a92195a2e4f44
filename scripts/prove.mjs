/**
 * Longer proofs than the tests have time for: `npm run prove -- NAME [TIMES] [OPTIONS]`. What they measure is printed
 * last. Options go to the runner: `npm run prove -- cuts 50 -t av1.mp4` cuts one kind of clip.
 */
import { spawn } from "node:child_process"
import { delimiter, join } from "node:path"

const REPORTERS = "--reporter=list,./scripts/figures-reporter.mjs"

/** @param {readonly string[]} args */
const journey = (...args) => ["playwright", "test", ...args, REPORTERS]

/**
 * @param {string} project
 * @param {string} file
 */
const vitest = (project, file) => ["vitest", "run", "--project", project, `tests/${project}/${file}.test.ts`]

/**
 * What each proof runs, and how often if nothing is said.
 * @type {Record<string, { says: string, times: number, of: (times: string) => { command: string[], env?: Record<string, string> } }>}
 */
const PROOFS = {
  everything: {
    says: "Every test there is, those included that `npm test` has no time for.",
    times: 1,
    of: () => ({ command: ["node", "scripts/check.mjs", "--everything"] }),
  },
  kills: {
    says: "Tabs and browsers killed in turn while they record: TIMES kills for WebM, TIMES for MP4.",
    times: 50,
    of: times => ({ command: journey("kill-browser"), env: { KILL_ROUNDS: times } }),
  },
  "server-kills": {
    says: "Servers killed while they receive and while they render.",
    times: 5,
    of: times => ({ command: journey("kill-server", `--repeat-each=${times}`) }),
  },
  "network-cuts": {
    says: "One upload whose connections are lost TIMES times, with servers that die, an expiry and a new link.",
    times: 1000,
    of: times => ({ command: journey("network-cuts"), env: { NETWORK_CUTS: times } }),
  },
  outbox: {
    says: "TIMES takes that wait through a cold start without network and eight days.",
    times: 30,
    of: times => ({ command: journey("outbox"), env: { OUTBOX_TAKES: times } }),
  },
  journey: {
    says: "The whole way, from the set-up link to the film, again and again.",
    times: 5,
    of: times => ({ command: journey("journey", `--repeat-each=${times}`) }),
  },
  subtitles: {
    says: "TIMES recordings of each language whose word times are known: how far the cues are from the voice.",
    times: 60,
    of: times => ({
      command: vitest("server", "subtitle-timing"),
      env: { SPOKEN_TRUTHS: times },
    }),
  },
  cuts: {
    says: "TIMES random cuts of each kind of clip, by each engine, read back from what the server makes of them.",
    times: 50,
    of: times => ({
      // Each kind is told of when it is done.
      command: [...vitest("browser", "exact-cuts"), "--reporter=verbose"],
      env: { CUTS: times },
    }),
  },
  torture: {
    says: "Clips with every oddity there is, by itself and mixed, into one film, read back from it.",
    times: 1,
    of: () => ({
      command: vitest("server", "torture"),
      env: { TORTURE: "whole" },
    }),
  },
}

const usage = () => {
  console.log("npm run prove -- NAME [TIMES] [OPTIONS OF THE RUNNER]\n")
  const width = Math.max(...Object.keys(PROOFS).map(name => name.length))
  for (const [name, { says, times }] of Object.entries(PROOFS))
    console.log(`  ${name.padEnd(width)}  ${says} (TIMES: ${times})`)
}

const { PATH = "" } = process.env
const [name = "", ...said] = process.argv.slice(2)
const proof = PROOFS[name]
const times = said[0]?.startsWith("-") ? undefined : said.shift()
if (proof === undefined || (times !== undefined && !/^[1-9]\d*$/.test(times))) {
  usage()
  process.exitCode = 1
} else {
  const { command, env } = proof.of(times ?? String(proof.times))
  const [program = "", ...rest] = command
  const tools = join("node_modules", ".bin")
  const child = spawn(program, [...rest, ...said], {
    stdio: "inherit",
    env: { ...process.env, PATH: `${tools}${delimiter}${PATH}`, ...env },
    shell: process.platform === "win32",
  })
  child.once("exit", code => {
    process.exitCode = code ?? 1
  })
}
