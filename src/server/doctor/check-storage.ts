import { mkdir, rm, statfs, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Bytes } from "../../domain/timecode"
import type { Config } from "../config"
import type { Finding } from "./report"

const GIB: Bytes = 1024 ** 3
/** About a hundred submissions with their proxies and mezzanines, and a few films. */
const COMFORTABLE: Bytes = 10 * GIB
/** Under this, the first film may not fit. */
const LEAST: Bytes = GIB

const inGib = (size: Bytes): string => `${(size / GIB).toFixed(1)} GiB`

const checkDisk = async (folder: string): Promise<Finding> => {
  const { bavail, bsize } = await statfs(folder)
  const free: Bytes = bavail * bsize
  const words = `${inGib(free)} free`
  if (free >= COMFORTABLE) return { subject: "Disk", verdict: "good", words }
  const remedy = "Free some space, or set DATA_DIR to a larger disk"
  return { subject: "Disk", verdict: free < LEAST ? "blocks" : "hint", words, remedy }
}

/** Whether the data folder can be written, and how much it can still take. */
export const checkStorage = async ({ dataDir }: Pick<Config, "dataDir">): Promise<Finding[]> => {
  const probe = join(dataDir, `.doctor-${process.pid}`)
  try {
    await mkdir(dataDir, { recursive: true })
    await writeFile(probe, "")
    await rm(probe)
    return [
      { subject: "Storage", verdict: "good", words: `${dataDir} can be written` },
      await checkDisk(dataDir),
    ]
  } catch (error) {
    const words = `${dataDir} cannot be written (${error instanceof Error ? error.message : String(error)})`
    return [{ subject: "Storage", verdict: "blocks", words, remedy: "Set DATA_DIR to a folder that can" }]
  }
}
