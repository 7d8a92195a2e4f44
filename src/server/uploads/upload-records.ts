/** What is known of each upload that is under way: one small file beside its bytes. */
import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Configstore } from "@tus/file-store"
import { Upload } from "@tus/server"
import { z } from "zod"
import type { WelcomeMetadata } from "../../api/upload-metadata"
import type { CampaignId, ContributorId, CoordinatorId } from "../../domain/ids"
import type { Bytes } from "../../domain/timecode"
import type { CheckedMetadata } from "./upload-metadata-schema"

/** Whose take is uploaded. */
export type TakeTicket = CheckedMetadata & {
  readonly contributorId: ContributorId
  readonly campaignId: CampaignId
  /** The coordinator who hands it in, sealed or as a plain clip. Left out: her phone sends it. */
  readonly handedInBy?: CoordinatorId
}

/** Which campaign's people a clip is to welcome, and the coordinator who sends it. */
export type WelcomeTicket = WelcomeMetadata & {
  readonly campaignId: CampaignId
  readonly handedInBy: CoordinatorId
}

/** Whose upload it is and what of, as the server found it when the upload began. */
export type Ticket = TakeTicket | WelcomeTicket

export const isWelcome = (ticket: Ticket): ticket is WelcomeTicket => "clipId" in ticket

export type UploadRecord = { readonly id: string; readonly sizeBytes: Bytes; readonly ticket: Ticket }

const UPLOAD_ID = /^[0-9a-f]{32}$/
/** The one entry of tus's metadata that we keep: the ticket, as JSON. */
const TICKET = "ticket"

/** A record as it lies on the disk, in tus's own shape. */
const stored = z.object({
  id: z.string(),
  size: z.int().nonnegative(),
  creation_date: z.string(),
  metadata: z.object({ [TICKET]: z.string() }),
})

/** A record, read from what tus says of an upload. */
export const recordOf = ({ id, size, metadata }: Upload): UploadRecord => ({
  id,
  sizeBytes: size ?? 0,
  ticket: JSON.parse(metadata?.[TICKET] ?? "") as Ticket,
})

/** What tus keeps with the upload. */
export const metadataOf = (ticket: Ticket): Record<string, string> => ({ [TICKET]: JSON.stringify(ticket) })

export type UploadRecords = Configstore & {
  list(): Promise<string[]>
  find(id: string): Promise<UploadRecord | undefined>
  /** Bytes that have arrived; undefined where the file is gone. */
  arrivedBytes(id: string): Promise<Bytes | undefined>
  /** When its last byte came, in milliseconds since 1970; undefined where the file is gone. */
  touchedAt(id: string): Promise<number | undefined>
  pathOf(id: string): string
  /** Remove the record and the bytes. */
  forget(id: string): Promise<void>
}

/** The records of a folder. tus's own store writes in place, so that a kill can leave half a record. */
export const uploadRecordsIn = (folder: string): UploadRecords => {
  const pathOf = (id: string): string => {
    if (!UPLOAD_ID.test(id)) throw new RangeError("An upload's id is 32 hex digits")
    return join(folder, id)
  }
  const recordPathOf = (id: string): string => `${pathOf(id)}.json`
  const statOf = (id: string) => stat(pathOf(id)).catch(() => undefined)

  const get = async (id: string): Promise<Upload | undefined> => {
    if (!UPLOAD_ID.test(id)) return undefined
    const text = await readFile(recordPathOf(id), "utf8").catch(() => undefined)
    return text === undefined ? undefined : new Upload({ ...stored.parse(JSON.parse(text)), offset: 0 })
  }

  return {
    pathOf,
    get,
    set: async (id, upload) => {
      const draft = `${recordPathOf(id)}.new`
      await writeFile(draft, JSON.stringify(upload))
      await rename(draft, recordPathOf(id))
    },
    delete: id => rm(recordPathOf(id), { force: true }),
    list: async () => {
      const names = await readdir(folder)
      return names.filter(name => name.endsWith(".json")).map(name => name.slice(0, -".json".length))
    },
    find: async id => {
      const upload = await get(id)
      return upload && recordOf(upload)
    },
    arrivedBytes: async id => (await statOf(id))?.size,
    touchedAt: async id => (await statOf(id))?.mtimeMs,
    forget: async id => {
      await rm(pathOf(id), { force: true })
      await rm(recordPathOf(id), { force: true })
    },
  }
}
