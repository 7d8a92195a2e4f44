/** `npm start`: read the settings, start, say where, stop when told to. */
import { makeResetLink } from "./access/set-up"
import { announce } from "./announce"
import { readConfig } from "./config"
import { createLog, type Log } from "./log"
import { runProgram } from "./program"
import { type RunningServer, startServer, withServices } from "./start"

const SIGNALS = ["SIGTERM", "SIGINT"] as const
/** What a shell calls the end by a signal. */
const EXIT_AT_ONCE = 130
/** A Ctrl-C under `npm start` comes twice: from the terminal, and passed on by npm. */
const ECHO_MS = 500

/** Resolves at the first signal. The second ends the process there and then. */
const untilToldToStop = (log: Log): Promise<void> =>
  new Promise(resolve => {
    let stoppingSince: number | undefined
    for (const signal of SIGNALS)
      process.on(signal, () => {
        if (stoppingSince !== undefined && Date.now() - stoppingSince < ECHO_MS) return
        if (stoppingSince !== undefined) process.exit(EXIT_AT_ONCE)
        stoppingSince = Date.now()
        log.info("stopping; once more stops at once")
        resolve()
      })
  })

const serve = async (server: RunningServer, stopped: Promise<void>): Promise<void> => {
  try {
    await announce(server.services)
    await stopped
  } finally {
    await server.close()
  }
}

await runProgram(async () => {
  const config = readConfig(process.env, process.argv.slice(2))
  const log = createLog(config.logLevel)
  const { resetPasswordFor } = config
  if (resetPasswordFor !== undefined) {
    const link = await withServices(config, log, services => makeResetLink(services, resetPasswordFor))
    process.stdout.write(`${link}\n`)
    return 0
  }
  // Listened for from the beginning: a Ctrl-C while the database starts must not leave it running.
  const stopped = untilToldToStop(log)
  await serve(await startServer(config, log), stopped)
  return 0
})
