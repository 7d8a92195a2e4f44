/** `postmaster.pid`: who uses the cluster, or did. */
import { readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { type PostgresHome, socketPath } from "./embedded-postgres-home"

/** What the postmaster wrote down: its process id on line 1, key and id of its shared memory on line 7. */
type LockFile = { readonly pid: number; readonly sharedMemoryId: string | undefined }

const SHARED_MEMORY_LINE = 6

const readLockFile = async (file: string): Promise<LockFile | undefined> => {
  const text = await readFile(file, "utf8").catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split("\n")
  return { pid: Number(lines[0]), sharedMemoryId: lines[SHARED_MEMORY_LINE]?.trim().split(/\s+/u)[1] }
}

/** Whether that process is a postmaster of this cluster. A zombie has no command line left. */
const isPostmasterOf = async (cluster: string, pid: number): Promise<boolean> => {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")
  return commandLine.split("\0").includes(cluster)
}

const ID_COLUMN = 1
const ATTACHED_COLUMN = 6

/** Whether some process, a backend that outlived its postmaster for instance, still has the memory. */
const isAttached = async (sharedMemoryId: string): Promise<boolean> => {
  const table = await readFile("/proc/sysvipc/shm", "utf8")
  const row = table
    .split("\n")
    .map(line => line.trim().split(/\s+/u))
    .find(columns => columns[ID_COLUMN] === sharedMemoryId)
  return row !== undefined && row[ATTACHED_COLUMN] !== "0"
}

const RETRY_MS = 50
/** Backends notice that their postmaster is gone, and end, within this time. */
const ORPHAN_LIMIT_MS = 10_000

/** Wait for backends that outlived their postmaster. Whether they are gone. */
const untilDetached = async (sharedMemoryId: string): Promise<boolean> => {
  const deadline = Date.now() + ORPHAN_LIMIT_MS
  while (await isAttached(sharedMemoryId)) {
    if (Date.now() > deadline) return false
    await sleep(RETRY_MS)
  }
  return true
}

/**
 * Remove the lock of a postmaster that is gone although its process id looks alive.
 *
 * PostgreSQL itself steps over the lock of a process that does not exist. It stops at one that
 * does: a zombie (in a container whose process 1 does not reap), or a stranger who got the number
 * after the machine was switched off. Then we look closer, where the system lets us (Linux): no
 * postmaster of this cluster, and nobody attached to its shared memory.
 *
 * To be called by one process at a time: the lock that is judged must be the lock that is removed.
 */
export const removeStaleLock = async (home: PostgresHome): Promise<void> => {
  if (process.platform !== "linux") return
  const file = join(home.cluster, "postmaster.pid")
  const lock = await readLockFile(file)
  if (lock === undefined || (await isPostmasterOf(home.cluster, lock.pid))) return
  if (lock.sharedMemoryId !== undefined && !(await untilDetached(lock.sharedMemoryId))) return
  await rm(`${socketPath(home)}.lock`, { force: true })
  await rm(file, { force: true })
}
