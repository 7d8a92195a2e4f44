/**
 * Where the bytes of clips and films are. One narrow port: today a folder, later object storage
 * as well. What a file is called is decided in `media-keys.ts`.
 */
import { randomUUID } from "node:crypto"
import { mkdir, open, readdir, rename, rm, stat, statfs, utimes } from "node:fs/promises"
import { dirname, join, relative, sep } from "node:path"
import { UnissonError } from "../../domain/errors"
import type { Bytes } from "../../domain/timecode"
import type { Config } from "../config"

/** Name of a file in the store: parts of letters, digits, `-`, `_` and `.`, joined by `/`. */
export type MediaKey = string

export type MediaFiles = {
  /** Absolute path of a file, for an engine that reads paths. The file need not exist. */
  pathOf(key: MediaKey): string
  /**
   * Take a finished file over, by moving it. When the promise resolves the file is whole, has its
   * name, and outlives a power cut; before, there is no file of that name, or the one from before.
   *
   * @param path on the same volume as the store: see {@link MediaFiles.scratch}
   */
  adopt(path: string, key: MediaKey): Promise<void>
  /** Keep bytes under a name, with the promise of {@link MediaFiles.adopt}. */
  write(key: MediaKey, bytes: Uint8Array | string): Promise<void>
  exists(key: MediaKey): Promise<boolean>
  /** Whether there is a file that can be made again where it is missing; it stays, as it is used. */
  use(key: MediaKey): Promise<boolean>
  /** Every file of the store, and when it was written or last used. */
  list(): Promise<{ readonly key: MediaKey; readonly usedAt: Date }[]>
  /** Remove a file. No matter if there is none. */
  remove(key: MediaKey): Promise<void>
  /** Remove a folder with all that is in it. No matter if there is none. */
  removeAll(prefix: MediaKey): Promise<void>
  /** Make a folder for files that are not finished, hand it to `work`, and remove it in the end. */
  scratch<T>(work: (folder: string) => Promise<T>): Promise<T>
  /** Bytes that the volume can still take. */
  freeBytes(): Promise<Bytes>
}

/** A key that names nothing inside the store. Always a fault of ours or an attack: never shown. */
export class MediaKeyError extends UnissonError<"media-key"> {
  constructor(key: MediaKey) {
    super("media-key", `No such name in the media store: ${JSON.stringify(key)}`)
  }
}

const PART = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/

const needParts = (key: MediaKey): string[] => {
  const parts = key.split("/").filter((part, index, all) => part !== "" || index < all.length - 1)
  if (parts.length === 0 || !parts.every(part => PART.test(part))) throw new MediaKeyError(key)
  return parts
}

const syncPath = async (path: string): Promise<void> => {
  const handle = await open(path, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A name is safe when the folder that holds it is; folders made on the way need it as well. */
const syncFolders = async (folder: string, root: string): Promise<void> => {
  // Windows cannot open a folder; its file systems journal names by themselves.
  if (process.platform === "win32") return
  await syncPath(folder)
  if (folder !== root && folder.startsWith(root + sep)) await syncFolders(dirname(folder), root)
}

/** A scratch folder this old belongs to a process that was killed. */
const SCRATCH_KEPT_MS = 24 * 60 * 60 * 1000

const removeOldScratch = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    // Another process may remove its own at this moment.
    const touchedAt = (await stat(path).catch(() => undefined))?.mtimeMs ?? Number.POSITIVE_INFINITY
    if (Date.now() - touchedAt > SCRATCH_KEPT_MS) await rm(path, { recursive: true, force: true })
  }
}

/** Open the media store in the data folder. */
export const openMediaFiles = async ({ dataDir }: Pick<Config, "dataDir">): Promise<MediaFiles> => {
  const root = join(dataDir, "media")
  const scratchRoot = join(dataDir, "scratch")
  await mkdir(root, { recursive: true })
  await mkdir(scratchRoot, { recursive: true })
  await removeOldScratch(scratchRoot)

  const pathOf = (key: MediaKey): string => join(root, ...needParts(key))

  const adopt = async (path: string, key: MediaKey): Promise<void> => {
    const target = pathOf(key)
    await mkdir(dirname(target), { recursive: true })
    await syncPath(path)
    await rename(path, target)
    await syncFolders(dirname(target), root)
  }

  const scratch = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
    const folder = join(scratchRoot, randomUUID())
    await mkdir(folder)
    try {
      return await work(folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  const write = (key: MediaKey, bytes: Uint8Array | string): Promise<void> =>
    scratch(async folder => {
      const path = join(folder, "bytes")
      const handle = await open(path, "wx")
      try {
        await handle.writeFile(bytes)
      } finally {
        await handle.close()
      }
      await adopt(path, key)
    })

  const exists = async (key: MediaKey): Promise<boolean> =>
    (await stat(pathOf(key)).catch(() => undefined))?.isFile() ?? false

  const list = async (): Promise<{ key: MediaKey; usedAt: Date }[]> => {
    const entries = await readdir(root, { recursive: true, withFileTypes: true })
    const found = await Promise.all(
      entries
        .filter(entry => entry.isFile())
        .map(async entry => {
          const path = join(entry.parentPath, entry.name)
          // One that is gone by now is no file any more.
          const usedAt = (await stat(path).catch(() => undefined))?.mtime
          return usedAt === undefined ? [] : [{ key: relative(root, path).split(sep).join("/"), usedAt }]
        }),
    )
    return found.flat()
  }

  return {
    pathOf,
    adopt,
    write,
    scratch,
    list,
    exists,
    use: async key => {
      if (!(await exists(key))) return false
      const now = new Date()
      await utimes(pathOf(key), now, now).catch(() => undefined)
      return exists(key)
    },
    remove: key => rm(pathOf(key), { force: true }),
    removeAll: prefix => rm(pathOf(prefix), { recursive: true, force: true }),
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(root)
      return bavail * bsize
    },
  }
}
