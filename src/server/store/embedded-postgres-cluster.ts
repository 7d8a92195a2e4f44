/** The cluster: PostgreSQL's data directory, made once, and its settings, written at every start. */
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { PostgresBinaries } from "./embedded-postgres-binaries"
import { type PostgresHome, SOCKET_PORT } from "./embedded-postgres-home"
import { EmbeddedPostgresError, run } from "./embedded-postgres-process"

/** The one user of the private PostgreSQL. */
export const POSTGRES_USER = "unisson"

const NASCENT = "cluster.nascent-"

const INITDB_FLAGS = [
  `--username=${POSTGRES_USER}`,
  "--encoding=UTF8",
  // PostgreSQL's own collation, the same on every system: an index stays right when the system's libraries change.
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  // Whoever can enter the socket's folder is PostgreSQL's own user, or root. Over TCP: nobody.
  "--auth-local=trust",
  "--auth-host=reject",
  "--no-instructions",
]

/** initdb may have outlived whoever started it by a moment, and still write into its folder. */
const RETRIES = 10

/** What an earlier start left when it was killed in the middle of initdb. */
const removeHalfMade = async (home: PostgresHome): Promise<void> => {
  for (const name of await readdir(home.folder))
    if (name.startsWith(NASCENT))
      await rm(join(home.folder, name), { recursive: true, force: true, maxRetries: RETRIES })
}

/** initdb into a folder of another name: a cluster that has its name is whole. */
const makeCluster = async (home: PostgresHome, { initdb }: PostgresBinaries): Promise<void> => {
  await removeHalfMade(home)
  const nascent = join(home.folder, `${NASCENT}${process.pid}`)
  await mkdir(nascent, { mode: 0o700 })
  if (home.runAs !== undefined) await chown(nascent, home.runAs.uid, home.runAs.gid)
  const { code, output } = await run(home.runAs, initdb, [`--pgdata=${nascent}`, ...INITDB_FLAGS])
  if (code !== 0)
    throw new EmbeddedPostgresError(
      `PostgreSQL could not make its data folder ${home.cluster}: ${output.trim()}`,
    )
  await rename(nascent, home.cluster)
}

/** In single quotes, as postgresql.conf wants it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** fsync, full_page_writes and synchronous_commit stay at their defaults: on. */
const settings = (home: PostgresHome): string =>
  [
    "# Written anew at every start of Unisson.",
    "listen_addresses = ''",
    `port = ${SOCKET_PORT}`,
    // A list: the inner quotes keep a comma in the path from ending an element.
    `unix_socket_directories = ${quoted(`"${home.socketFolder.replaceAll('"', '""')}"`)}`,
    "unix_socket_permissions = 0700",
    "shared_buffers = 32MB",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "log_line_prefix = '%m [%p] '",
    "",
  ].join("\n")

const writeSettings = async (home: PostgresHome): Promise<void> => {
  const file = join(home.cluster, "postgresql.conf")
  const nascent = `${file}.nascent`
  await writeFile(nascent, settings(home), { mode: 0o600 })
  if (home.runAs !== undefined) await chown(nascent, home.runAs.uid, home.runAs.gid)
  await rename(nascent, file)
}

/** A cluster that is whole and may be started. To be called by one process at a time. */
export const prepareCluster = async (home: PostgresHome, binaries: PostgresBinaries): Promise<void> => {
  const readVersion = () => readFile(join(home.cluster, "PG_VERSION"), "utf8").catch(() => undefined)
  if ((await readVersion()) === undefined) await makeCluster(home, binaries)
  const version = (await readVersion())?.trim()
  if (version !== binaries.majorVersion)
    throw new EmbeddedPostgresError(
      `${home.cluster} was made by PostgreSQL ${version} and this is ${binaries.majorVersion}: start the former version of Unisson, or set DATABASE_URL.`,
    )
  await writeSettings(home)
}
