/** The only file outside `media/` that starts processes: PostgreSQL's own programs. */
import { type ChildProcess, spawn } from "node:child_process"
import { constants, type FileHandle, open } from "node:fs/promises"
import { UnissonError } from "../../domain/errors"

/** The private PostgreSQL cannot be had. The message is a sentence that says why and what to do. */
export class EmbeddedPostgresError extends UnissonError<"embedded-postgres"> {
  constructor(sentence: string, cause?: unknown) {
    super("embedded-postgres", sentence, { cause })
  }
}

/** Whom a program runs as; undefined: whoever we are. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined

const { PATH } = process.env
/** Nothing else of our own environment: a stray PGPORT or PGDATA would change what PostgreSQL does. */
const ENVIRONMENT = { PATH, LC_ALL: "C", TZ: "UTC" }

const OUTPUT_KEPT = 4_000

/** Run a program to its end; its exit code (-1: it could not be started) and the end of what it said. */
export const run = (
  runAs: RunAs,
  command: string,
  args: readonly string[],
): Promise<{ code: number; output: string }> =>
  new Promise(resolve => {
    // In "/": the working directory may be one that the other user cannot enter.
    const child = spawn(command, args, {
      ...runAs,
      cwd: "/",
      env: ENVIRONMENT,
      stdio: ["ignore", "pipe", "pipe"],
    })
    let output = ""
    const keep = (text: Buffer): void => {
      output = (output + text.toString()).slice(-OUTPUT_KEPT)
    }
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    child.once("error", error => resolve({ code: -1, output: error.message }))
    child.once("close", code => resolve({ code: code ?? -1, output }))
  })

/** Whether that user may enter a folder. Asked of the system itself, which knows about ACLs too. */
export const canEnter = async (runAs: RunAs, folder: string): Promise<boolean> =>
  (await run(runAs, "/bin/sh", ["-c", 'cd -- "$1"', "sh", folder])).code === 0

/**
 * Start the postmaster in a session of its own, so that it outlives us and hears no Ctrl-C.
 * The promise holds as soon as the process exists, which is well before it answers.
 */
export const startPostmaster = async (
  runAs: RunAs,
  program: string,
  cluster: string,
  logFile: string,
): Promise<ChildProcess> => {
  let log: FileHandle | undefined
  try {
    log = await open(logFile, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND, 0o600)
    const child = spawn(program, ["-D", cluster], {
      ...runAs,
      cwd: "/",
      env: ENVIRONMENT,
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    })
    await new Promise((resolve, reject) => {
      child.once("spawn", resolve)
      child.once("error", reject)
    })
    child.unref()
    return child
  } catch (error) {
    throw new EmbeddedPostgresError(`PostgreSQL could not be started from ${program}.`, error)
  } finally {
    await log?.close()
  }
}
