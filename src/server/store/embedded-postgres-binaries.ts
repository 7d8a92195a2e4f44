/** PostgreSQL's programs, as npm brought them. */
import { chmod, cp, mkdtemp, readFile, rename, rm, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import { basename, dirname, extname, join, relative } from "node:path"
import { z } from "zod"
import type { PostgresHome } from "./embedded-postgres-home"
import { EmbeddedPostgresError, run } from "./embedded-postgres-process"

export type PostgresBinaries = {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
  /** Such as "18": a cluster belongs to one. */
  readonly majorVersion: string
}

/** Where the package of this system and processor lies. */
const findPackage = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The package ${name} is not installed, or does not exist for this system: run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
      error,
    )
  }
}

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * npm cannot ship symbolic links; the package's install script makes them, unless install scripts
 * are forbidden. Make the missing ones.
 */
const makeMissingLinks = async (packageFolder: string): Promise<void> => {
  const list = await readFile(join(packageFolder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]")
  for (const { source, target } of links.parse(JSON.parse(list))) {
    const link = join(packageFolder, target)
    // There already, or in a folder that we may not write: whether the programs run is asked afterwards.
    await symlink(relative(dirname(link), join(packageFolder, source)), link).catch(() => undefined)
  }
}

const at = (packageFolder: string, majorVersion: string): PostgresBinaries => {
  const program = (name: string): string => join(packageFolder, "native", "bin", name)
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl"), majorVersion }
}

/** Needed to build programs against PostgreSQL, not to run it. */
const isForDevelopers = (path: string): boolean => extname(path) === ".a" || basename(path) === "pkgconfig"

/** Copy the programs into PostgreSQL's own home. Whole or not at all: a killed copy keeps its odd name. */
const copyPackage = async (packageFolder: string, copy: string): Promise<void> => {
  const nascent = await mkdtemp(`${copy}.`)
  try {
    await chmod(nascent, 0o755)
    await cp(join(packageFolder, "native"), join(nascent, "native"), {
      recursive: true,
      verbatimSymlinks: true,
      filter: path => !isForDevelopers(path),
    })
    await makeMissingLinks(nascent)
    // What may be there does not run, or we would not be here.
    await rm(copy, { recursive: true, force: true })
    await rename(nascent, copy)
  } finally {
    await rm(nascent, { recursive: true, force: true })
  }
}

/**
 * Programs that the home's user can run: in place, or from a copy in the home where it cannot reach
 * them. To be called by one process at a time.
 */
export const prepareBinaries = async (home: PostgresHome): Promise<PostgresBinaries> => {
  const packageFolder = findPackage()
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")))
  const majorVersion = version.split(".")[0] ?? version
  const works = async ({ postgres }: PostgresBinaries) =>
    (await run(home.runAs, postgres, ["--version"])).code === 0

  const copy = join(home.folder, `programs-${version}`)
  const copied = at(copy, majorVersion)
  if (await works(copied)) return copied
  await makeMissingLinks(packageFolder)
  const inPlace = at(packageFolder, majorVersion)
  if (await works(inPlace)) return inPlace

  await copyPackage(packageFolder, copy)
  const { code, output } = await run(home.runAs, copied.postgres, ["--version"])
  if (code === 0) return copied
  throw new EmbeddedPostgresError(
    `PostgreSQL's programs do not run on this system (${output.trim()}): set DATABASE_URL to a PostgreSQL of your own.`,
  )
}
