/** One at a time among the processes of this machine. */
import { createHash } from "node:crypto"
import { once } from "node:events"
import { createServer, type Server } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { EmbeddedPostgresError } from "./embedded-postgres-process"

const RETRY_MS = 50
/** The longest that another process may take to make or start the database. */
const LIMIT_MS = 180_000

const bind = async (name: string): Promise<Server | undefined> => {
  const server = createServer()
  // Nobody is expected to call; the name alone matters.
  server.unref().listen(name)
  try {
    await once(server, "listening")
    return server
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return undefined
    throw error
  }
}

/**
 * Do something that no other process does at the same time with the same thing.
 *
 * The mutex is the name of a socket in Linux's abstract namespace: the kernel frees it however its
 * holder dies, which a lock file cannot promise. Elsewhere there is no such thing, and no mutex:
 * there PostgreSQL's own lock and the renames, which only one can win, have to do.
 */
export const exclusively = async <T>(thing: string, work: () => Promise<T>): Promise<T> => {
  if (process.platform !== "linux") return work()
  const name = `\0unisson-${createHash("sha256").update(thing).digest("hex")}`
  const deadline = Date.now() + LIMIT_MS
  let server = await bind(name)
  while (server === undefined) {
    if (Date.now() > deadline)
      throw new EmbeddedPostgresError(
        `Another process has been preparing ${thing} for too long: end it and start again.`,
      )
    await sleep(RETRY_MS)
    server = await bind(name)
  }
  try {
    return await work()
  } finally {
    server.close()
  }
}
