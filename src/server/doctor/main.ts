/** `npm run doctor`: what Unisson finds on this machine, and what to do about it. */
import { readConfig } from "../config"
import { createLog } from "../log"
import { runProgram } from "../program"
import { examine } from "./examine"
import { reportOf } from "./report"

await runProgram(async () => {
  const config = readConfig(process.env, process.argv.slice(2))
  // The report says it all; a log in between would hide it.
  const findings = await examine(config, createLog("silent"))
  process.stdout.write(reportOf(findings))
  return findings.some(({ verdict }) => verdict === "blocks") ? 1 : 0
})
