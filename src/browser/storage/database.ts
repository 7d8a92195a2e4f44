/** The phone's own database: its stores, what is in them, and how one version becomes the next. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb"
import type { BriefShape } from "../../api/shapes"
import type { ConsentId } from "../../domain/consent"
import type { ContributorId, TakeId } from "../../domain/ids"
import type { Slate } from "../../domain/slate"
import type { CameraFacts } from "../../domain/take"
import type { KeptConsent } from "./kept-consent"
import type { KeptTake } from "./kept-take"
import type { OutboxEntry } from "./outbox-entry"

/**
 * A recording that runs, or that was cut off. Written before its first chunk and deleted in the
 * transaction that puts its take: so whatever survives a crash has a name.
 */
export type OpenRecording = {
  readonly slate: Slate
  readonly mimeType: string
  /** ISO 8601, by the phone's clock. */
  readonly startedAt: string
  /**
   * Name of the file that is being copied. Half a copy is thrown away: the file itself is still
   * where she took it from. Missing: what comes from the camera, and is nowhere else.
   */
  readonly importedFrom?: string
  /** What the camera gave. Missing: imported, or begun by an older version. */
  readonly camera?: CameraFacts
}

/** The last brief that was read, for a start without network. */
export type KeptBrief = {
  readonly brief: BriefShape
  /** ISO 8601, by the phone's clock. */
  readonly keptAt: string
}

/** The picture that shows a contributor how to frame: a JPEG as the server gave it. */
export type KeptReference = {
  readonly contributorId: ContributorId
  /** The submission that it is a picture of. */
  readonly takeId: TakeId
  readonly jpeg: ArrayBuffer
}

/** The key by which this phone seals a contributor's files. */
export type SealingKey = {
  readonly contributorId: ContributorId
  /** It cannot be taken out of the browser, not even by a script of ours. */
  readonly privateKey: CryptoKey
  /** A point of P-256, uncompressed, in base64url. */
  readonly publicKey: string
}

/**
 * [Note: Bytes as ArrayBuffer] Recordings and files lie here as ArrayBuffers under the primary key
 * [takeId, index], and are read by key range. Blobs in IndexedDB, and blobs read through an index,
 * have lost data on WebKit; large values break its connection.
 * See https://github.com/dexie/Dexie.js/issues/1227 , https://github.com/WebKit/WebKit/pull/47700 .
 */
export type UnissonSchema = DBSchema & {
  /** Recordings that ended well, or were recovered. No media in here. Key: the take's id. */
  takes: { key: TakeId; value: KeptTake }
  /** Recordings that have no take yet. Key: the take's id. */
  recordings: { key: TakeId; value: OpenRecording }
  /** Recorded chunks. Key: the take's id and the chunk's number from 0. */
  chunks: { key: [TakeId, number]; value: ArrayBuffer }
  /** Room that each recording sets aside for its end: [Note: Ballast]. Key: the take's id. */
  ballast: { key: TakeId; value: ArrayBuffer }
  /** Takes on their way to the desk. Key: the take's id. */
  outbox: { key: TakeId; value: OutboxEntry }
  /** Cut files that wait to be sent, in pieces. Key: the take's id and the piece's number from 0. */
  sealed: { key: [TakeId, number]; value: ArrayBuffer }
  /** The last brief of each contributor who used this phone. */
  briefs: { key: ContributorId; value: KeptBrief }
  /** The picture that shows each contributor how to frame. Key: the contributor's id. */
  references: { key: ContributorId; value: KeptReference }
  /** By which each contributor's files are sealed here. Key: the contributor's id. */
  keys: { key: ContributorId; value: SealingKey }
  /** What was signed on this phone, or is known here. Key: the consent's id. */
  consents: { key: ConsentId; value: KeptConsent }
  /** What she chose on this phone. The key is the setting's name; see `settings.ts`. */
  settings: { key: string; value: unknown }
}

export type Database = IDBPDatabase<UnissonSchema>

export const DATABASE_NAME = "unisson"
const DATABASE_VERSION = 5

const open = (): Promise<Database> =>
  openDB<UnissonSchema>(DATABASE_NAME, DATABASE_VERSION, {
    // A ladder: each rung brings the version before it up by one, and is never edited again.
    upgrade: (database, oldVersion) => {
      if (oldVersion < 1) {
        database.createObjectStore("takes", { keyPath: "take.slate.takeId" })
        database.createObjectStore("recordings", { keyPath: "slate.takeId" })
        database.createObjectStore("chunks")
        database.createObjectStore("outbox", { keyPath: "takeId" })
        database.createObjectStore("sealed")
        database.createObjectStore("briefs", { keyPath: "brief.contributor.id" })
        database.createObjectStore("settings")
      }
      if (oldVersion < 2) database.createObjectStore("ballast")
      if (oldVersion < 3) database.createObjectStore("references", { keyPath: "contributorId" })
      if (oldVersion < 4) database.createObjectStore("keys", { keyPath: "contributorId" })
      if (oldVersion < 5) database.createObjectStore("consents", { keyPath: "id" })
    },
    // A newer page wants to upgrade: let it, and open again at the next question.
    blocking: (_current, _blocked, event) => {
      connection = undefined
      const database = event.target
      if (database instanceof IDBDatabase) database.close()
    },
    // The browser cut the connection (WebKit does so under memory pressure).
    terminated: () => {
      connection = undefined
    },
  })

let connection: Promise<Database> | undefined

/** The open database. A connection that failed or was lost is forgotten, and opened again. */
export const openDatabase = (): Promise<Database> => {
  if (connection === undefined) {
    const opening = open()
    connection = opening
    opening.catch(() => {
      if (connection === opening) connection = undefined
    })
  }
  return connection
}

/** Let go of a connection that is of no use any more. Who still works with it may finish. */
export const forgetConnection = (): void => {
  connection = undefined
}

/** Close the connection, if one is open. The next question opens another. */
export const closeDatabase = async (): Promise<void> => {
  const closing = connection
  connection = undefined
  const database = await closing?.catch(() => undefined)
  database?.close()
}

/** Every key [takeId, index] of one take. */
export const pieceRange = (takeId: TakeId): IDBKeyRange =>
  IDBKeyRange.bound([takeId, 0], [takeId, Number.POSITIVE_INFINITY])
