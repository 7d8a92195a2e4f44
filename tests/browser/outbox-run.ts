/** The outbox as the tests run it: on the real upload server, with takes of bytes by chance. */
import { expect, inject, vi } from "vitest"
import type { SubmissionShape } from "../../src/api/shapes"
import { type Outbox, startOutbox } from "../../src/browser/outbox/drain"
import type { OutboxDeps } from "../../src/browser/outbox/send-entry"
import { openSpool } from "../../src/browser/storage/chunk-spool"
import { closeDatabase, openDatabase } from "../../src/browser/storage/database"
import { findEntry } from "../../src/browser/storage/outbox-entries"
import type { OutboxEntry } from "../../src/browser/storage/outbox-entry"
import { finishTake } from "../../src/browser/storage/takes"
import type { Take } from "../../src/domain/take"
import type { UploadServerState } from "../fixtures/upload-server-state"
import { makeSlate, makeTake } from "./recording"

export const MEGABYTE = 1024 ** 2
export const SOON = { timeout: 20_000, interval: 50 }

/** Ask the upload server for something, or just how it is. */
export const steer = async (query = ""): Promise<UploadServerState> =>
  (await fetch(`${inject("uploadControl")}/?${query}`)).json()

/** Who is signed in, and whose the takes are where a test does not say otherwise. */
export const AWA = crypto.randomUUID()
export const LENA = crypto.randomUUID()

const running: Outbox[] = []
export const start = (given: Partial<OutboxDeps> = {}): Outbox => {
  const outbox = startOutbox({
    cut: async (source, points) => ({ blob: source, mimeType: source.type, points, cutBy: "whole" }),
    whoIsHere: async () => AWA,
    // What the real endpoint answers holds more; the outbox looks at these two alone.
    readSubmissions: async () => (await steer()).submissions as SubmissionShape[],
    uploadEndpoint: `${inject("uploadServer")}/api/uploads`,
    hold: { reason: () => undefined, onChange: () => () => undefined },
    ...given,
  })
  running.push(outbox)
  return outbox
}

/** Keep a take of these bytes, as the recorder would have. */
export const keepTake = async (
  bytes: Uint8Array<ArrayBuffer>,
  { mimeType = "video/mp4", contributorId = AWA } = {},
): Promise<Take> => {
  const take = makeTake({ mimeType, slate: { ...makeSlate(), contributorId } })
  const spool = await openSpool(take.slate)
  await spool.open(mimeType)
  for (let index = 0; index * MEGABYTE < bytes.length; index += 1) {
    await spool.write(bytes.slice(index * MEGABYTE, (index + 1) * MEGABYTE).buffer, index)
  }
  await finishTake(take, bytes.length)
  spool.release()
  return take
}

export const randomBytes = (length: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length)
  // The browser gives no more than 64 KiB of chance at once.
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  return bytes
}

const hex = (hash: ArrayBuffer): string =>
  [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, "0")).join("")

export const sha256 = async (bytes: BufferSource): Promise<string> =>
  hex(await crypto.subtle.digest("SHA-256", bytes))

export const untilState = (take: Take, state: OutboxEntry["state"]): Promise<void> =>
  vi.waitFor(async () => expect((await findEntry(take.slate.takeId))?.state).toBe(state), SOON)

export const untilFailed = (take: Take, failure: string): Promise<void> =>
  vi.waitFor(async () => expect((await findEntry(take.slate.takeId))?.failure).toBe(failure), SOON)

/** A server that is well, and a phone on which nothing was filmed. */
export const beginEmpty = async (): Promise<void> => {
  await steer("up")
  const database = await openDatabase()
  for (const store of database.objectStoreNames) await database.clear(store)
}

export const stopAll = async (): Promise<void> => {
  await Promise.all(running.splice(0).map(outbox => outbox.stop()))
  await closeDatabase()
}
