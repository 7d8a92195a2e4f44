import { readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import { packageRoot } from "./package-root"

const manifest = z.object({ version: z.string() })

/** Unisson's version, as package.json has it. */
export const { version } = manifest.parse(JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")))
