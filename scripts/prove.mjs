/** Longer proofs than the tests have time for: `npm run prove -- NAME [TIMES]`. */
import { spawn } from "node:child_process"

/**
 * What each proof runs. `{times}` becomes how often.
 * @type {Record<string, { says: string, times: number, command: readonly string[] }>}
 */
const PROOFS = {
  kills: {
    says: "Browsers killed while they record, servers while they receive and render.",
    times: 5,
    command: ["playwright", "test", "kill", "--repeat-each={times}"],
  },
  journey: {
    says: "The whole way, from the set-up link to the film, again and again.",
    times: 5,
    command: ["playwright", "test", "journey", "--repeat-each={times}"],
  },
}

const usage = () => {
  console.log("npm run prove -- NAME [TIMES]\n")
  for (const [name, { says, times }] of Object.entries(PROOFS))
    console.log(`  ${name.padEnd(10)}${says} (${times} times)`)
}

const [name = "", times] = process.argv.slice(2)
const proof = PROOFS[name]
if (proof === undefined || (times !== undefined && !/^[1-9]\d*$/.test(times))) {
  usage()
  process.exitCode = 1
} else {
  const command = proof.command.map(part => part.replace("{times}", times ?? String(proof.times)))
  const child = spawn("npx", ["--no", ...command], { stdio: "inherit", shell: process.platform === "win32" })
  child.once("exit", code => {
    process.exitCode = code ?? 1
  })
}
