/** Where the private PostgreSQL lives, and as whom it runs. */
import { createHash } from "node:crypto"
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { canEnter, EmbeddedPostgresError, type RunAs } from "./embedded-postgres-process"

export type PostgresHome = {
  /** Absolute and free of symbolic links. */
  readonly folder: string
  /** PostgreSQL's data directory. */
  readonly cluster: string
  /** The folder that holds the Unix socket. Nobody else may enter it: that is the whole access control. */
  readonly socketFolder: string
  readonly logFile: string
  readonly runAs: RunAs
}

/** Folders for those whose data folder PostgreSQL's user cannot enter (root's own home, mostly). */
const SHARED_ROOT = "/var/lib/unisson"
const ONLY_OWNER = 0o700
/** Entered by all, listed by root alone. */
const PASS_THROUGH = 0o711

/** Port that PostgreSQL names its socket file after. There is no TCP port. */
export const SOCKET_PORT = 5432
const SOCKET_FILE = `.s.PGSQL.${SOCKET_PORT}`

/** The socket itself. */
export const socketPath = ({ socketFolder }: Pick<PostgresHome, "socketFolder">): string =>
  join(socketFolder, SOCKET_FILE)

/** Longest path of a Unix socket, in bytes, without the closing zero. */
const SOCKET_PATH_MAX = process.platform === "darwin" ? 103 : 107

/** Conventional ids of `nobody` where /etc/passwd does not say. */
const NOBODY = { uid: 65_534, gid: 65_534 }

const isRoot = (): boolean => process.getuid?.() === 0

/** The user without rights whom PostgreSQL, which refuses to run as root, runs as instead. */
const findNobody = async (): Promise<{ uid: number; gid: number }> => {
  const passwd = await readFile("/etc/passwd", "utf8").catch(() => "")
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/mu.exec(passwd) ?? []
  return uid === undefined || gid === undefined ? NOBODY : { uid: Number(uid), gid: Number(gid) }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT"

const isTaken = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "EEXIST" || error.code === "ENOTEMPTY")

/** Make `folder` belong to that user, from the first moment on that it has its name. */
const makeOwnedFolder = async (parent: string, folder: string, runAs: RunAs): Promise<void> => {
  const nascent = await mkdtemp(join(parent, ".postgres-"))
  try {
    await chmod(nascent, ONLY_OWNER)
    if (runAs !== undefined) await chown(nascent, runAs.uid, runAs.gid)
    await rename(nascent, folder)
  } catch (error) {
    await rm(nascent, { recursive: true, force: true })
    // Another process was faster: its folder does as well.
    if (!isTaken(error)) throw error
  }
}

/**
 * The folder is made elsewhere, and a symbolic link leads there: it shows a person where the
 * database is, and goes along when the data folder is moved. Killed in between leaves an empty folder.
 */
const makeLinkedFolder = async (link: string, runAs: RunAs): Promise<void> => {
  await mkdir(SHARED_ROOT, { recursive: true, mode: PASS_THROUGH })
  const folder = await mkdtemp(join(SHARED_ROOT, "data-"))
  if (runAs !== undefined) await chown(folder, runAs.uid, runAs.gid)
  try {
    await symlink(folder, link)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    if (!isTaken(error)) throw error
  }
}

const makeFolder = async (dataDir: string, folder: string): Promise<void> => {
  await mkdir(dataDir, { recursive: true })
  if (await lstat(folder).catch(() => undefined)) return
  const runAs = isRoot() ? await findNobody() : undefined
  if (await canEnter(runAs, dataDir)) await makeOwnedFolder(dataDir, folder, runAs)
  else await makeLinkedFolder(folder, runAs)
}

/** Whoever owns the folder runs the database in it. */
const ownerOf = async (folder: string): Promise<RunAs> => {
  const { uid, gid } = await stat(folder)
  if (uid === process.getuid?.()) {
    if (!isRoot()) return undefined
    throw new EmbeddedPostgresError(
      `${folder} belongs to root, whom PostgreSQL refuses to run as: give it to another user (chown -R).`,
    )
  }
  if (isRoot()) return { uid, gid }
  throw new EmbeddedPostgresError(
    `${folder} belongs to another user (number ${uid}): start Unisson as that user or as root, or set DATABASE_URL.`,
  )
}

const socketFolderFor = async (folder: string, runAs: RunAs): Promise<string> => {
  if (Buffer.byteLength(socketPath({ socketFolder: folder })) <= SOCKET_PATH_MAX) return folder
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 16)
  const short = join(tmpdir(), `unisson-${name}`)
  if (!(await lstat(short).catch(() => undefined))) await makeOwnedFolder(tmpdir(), short, runAs)
  // Anyone may make a folder of that name in a shared place: ours belongs to PostgreSQL's user, and only to it.
  const { uid, mode } = await lstat(short)
  const isOurs = uid === (runAs?.uid ?? process.getuid?.()) && (mode & 0o777) === ONLY_OWNER
  if (isOurs) return short
  throw new EmbeddedPostgresError(
    `${short} belongs to someone else: remove it, or set DATA_DIR to a shorter path.`,
  )
}

/** What the system refuses (a disk that is read-only, a container without rights) in a sentence. */
const explained = (folder: string) => (error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error)
  throw new EmbeddedPostgresError(
    `No place for the database at ${folder} (${reason}): set DATA_DIR to a folder that can be written, or set DATABASE_URL.`,
    error,
  )
}

/** Find or make the place for the private PostgreSQL of a data folder. */
export const prepareHome = async (dataDir: string): Promise<PostgresHome> => {
  const given = join(dataDir, "postgres")
  await makeFolder(dataDir, given).catch(explained(given))
  const folder = await realpath(given).catch(error => {
    if (!isMissing(error)) throw error
    throw new EmbeddedPostgresError(
      `${given} leads to a folder that is gone: bring it back, or remove the link to start with an empty database.`,
    )
  })
  const runAs = await ownerOf(folder)
  if (!(await canEnter(runAs, folder)))
    throw new EmbeddedPostgresError(
      `The user who owns ${folder} cannot enter it: allow it on the folders above (chmod o+x).`,
    )
  return {
    folder,
    cluster: join(folder, "cluster"),
    socketFolder: await socketFolderFor(folder, runAs),
    logFile: join(folder, "server.log"),
    runAs,
  }
}
