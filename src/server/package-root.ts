import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The nearest folder upwards that holds a package.json: the same from `src/server` and from `dist/server`. */
const findPackageRoot = (from: string): string => {
  if (existsSync(join(from, "package.json"))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error("Unisson's own package.json is nowhere above its files")
  return findPackageRoot(parent)
}

/** Where Unisson is installed. Absolute. */
export const packageRoot = findPackageRoot(dirname(fileURLToPath(import.meta.url)))
