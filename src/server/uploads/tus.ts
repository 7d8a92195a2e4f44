/** Resumable uploads, by tus. Its protocol is tus's; who may send what, and what becomes of it, is ours. */
import { AsyncLocalStorage } from "node:async_hooks"
import { randomBytes } from "node:crypto"
import { mkdir } from "node:fs/promises"
import type { IncomingMessage, ServerResponse } from "node:http"
import { join } from "node:path"
import { FileStore } from "@tus/file-store"
import { Server, TUS_RESUMABLE } from "@tus/server"
import { endpoints, pathOf } from "../../api/endpoints"
import { FAILURES, type FailureCode } from "../../api/failures"
import type { CampaignId, CoordinatorId } from "../../domain/ids"
import { mayDo } from "../../domain/role"
import { SUBMISSION_MAX_BYTES } from "../../domain/submission"
import { notFound } from "../failure"
import type { Services } from "../services"
import { findRole } from "../store/campaign-coordinators"
import { admit, type Uploader } from "./admission"
import { type Arrival, isWhole, settleUpload } from "./arrival"
import { admitBrought } from "./brought-admission"
import { settleLeftovers } from "./leftovers"
import { admitSealed } from "./sealed-admission"
import {
  isWelcome,
  metadataOf,
  recordOf,
  type Ticket,
  type UploadRecord,
  uploadRecordsIn,
} from "./upload-records"
import { admitWelcome } from "./welcome-admission"

export type Uploads = {
  /**
   * Answer a request to `/api/uploads…`. Rejects with a FailureError, nothing having been written
   * to the response, where the request is refused; tus answers the rest itself.
   */
  handle(req: IncomingMessage, res: ServerResponse, uploader: Uploader): Promise<void>
  /** Likewise for a coordinator who hands in a take of somebody's, or her own welcome; a new one with its campaign. */
  handleHandedIn(req: IncomingMessage, res: ServerResponse, coordinator: HandingUploader): Promise<void>
  /** Stop looking for leftovers. */
  close(): void
}

/** The coordinator who asks, and the campaign that the address names. */
export type HandingUploader = {
  readonly coordinatorId: CoordinatorId
  readonly campaignId: CampaignId | undefined
  readonly as: HandedInAs
}

/** What a coordinator hands in: a sealed file, a clip of which she says whose it is, a clip that welcomes all. */
export type HandedInAs = "sealed" | "brought" | "welcome"

const ADMIT = { sealed: admitSealed, brought: admitBrought, welcome: admitWelcome } as const

/** How often uploads that nobody goes on with are looked for. */
const LEFTOVERS_EVERY_MS = 60 * 60 * 1000
const UPLOAD_ID_BYTES = 16

type Answer = { status_code?: number; headers?: Record<string, string>; body?: string }

const failureAnswer = (code: FailureCode, message: string): Answer => ({
  status_code: FAILURES[code],
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ code, message }),
})

const answerOf = (arrival: Arrival): Answer => {
  switch (arrival) {
    case "arrived":
      return {}
    case "already-arrived":
      return failureAnswer("already-arrived", "This arrived earlier, with other bytes.")
    case "checksum-mismatch":
      return failureAnswer("checksum-mismatch", "What arrived is not what was sent. Send it again.")
    case "place-gone":
      return failureAnswer("not-found", "What it belongs to is not there any more.")
  }
}

/** What tus answers to HEAD, for an upload that is a submission by now. */
const answerWhole = (res: ServerResponse, { sizeBytes }: UploadRecord): void => {
  res
    .writeHead(200, {
      "Tus-Resumable": TUS_RESUMABLE,
      "Upload-Offset": sizeBytes,
      "Upload-Length": sizeBytes,
      "Cache-Control": "no-store",
    })
    .end()
}

/** One settling at a time for each upload: a HEAD may come while the last PATCH is being settled. */
const createSettler = (settle: (record: UploadRecord) => Promise<Arrival>) => {
  const running = new Map<string, Promise<Arrival>>()
  return (record: UploadRecord): Promise<Arrival> => {
    const earlier = running.get(record.id)
    if (earlier !== undefined) return earlier
    const settling = settle(record).finally(() => running.delete(record.id))
    running.set(record.id, settling)
    return settling
  }
}

const uploadIdOf = (req: IncomingMessage): string => req.url?.split("?")[0]?.split("/").at(-1) ?? ""

/** Open the uploads. What earlier processes left behind is settled in the background. */
export const createUploads = async (services: Services): Promise<Uploads> => {
  const { config, log } = services
  const folder = join(config.dataDir, "uploads")
  await mkdir(folder, { recursive: true })
  const records = uploadRecordsIn(folder)
  const arrivalServices = { ...services, records }
  const settle = createSettler(record => settleUpload(arrivalServices, record))
  const tickets = new AsyncLocalStorage<Ticket>()

  const server = new Server({
    path: endpoints.startUpload.path,
    // Without an expiry: tus would look for a file that has been moved out, and call it missing.
    datastore: new FileStore({ directory: folder, configstore: records }),
    // The origin is the browser's business: behind a proxy ours is not hers.
    generateUrl: (_req, { id }) =>
      pathOf(tickets.getStore()?.handedInBy === undefined ? "readUpload" : "readSealedUpload", {
        uploadId: id,
      }),
    maxSize: SUBMISSION_MAX_BYTES,
    namingFunction: () => randomBytes(UPLOAD_ID_BYTES).toString("hex"),
    onUploadCreate: async () => {
      const ticket = tickets.getStore()
      if (ticket === undefined) throw notFound("ticket")
      return { metadata: metadataOf(ticket) }
    },
    onUploadFinish: async (_req, upload) => answerOf(await settle(recordOf(upload))),
  })

  const begin = (req: IncomingMessage, res: ServerResponse, ticket: Ticket): Promise<void> =>
    tickets.run(ticket, () => server.handle(req, res))

  /** Go on with an upload, if it is the caller's. */
  const goOn = async (
    req: IncomingMessage,
    res: ServerResponse,
    isTheirs: (ticket: Ticket) => boolean | Promise<boolean>,
  ): Promise<void> => {
    const record = await records.find(uploadIdOf(req))
    if (record === undefined || !(await isTheirs(record.ticket))) throw notFound("upload")
    if (req.method === "HEAD" && (await isWhole(arrivalServices, record))) {
      // tus would say that all is there, and she would believe it: see [Note: Safe before said].
      if ((await settle(record)) !== "arrived") throw notFound("upload")
      return answerWhole(res, record)
    }
    return server.handle(req, res)
  }

  const handle: Uploads["handle"] = async (req, res, uploader) => {
    if (req.method === "OPTIONS") return server.handle(req, res)
    if (req.method === "POST") return begin(req, res, await admit(services, req, uploader))
    return goOn(
      req,
      res,
      ticket =>
        !isWelcome(ticket) &&
        ticket.handedInBy === undefined &&
        ticket.contributorId === uploader.contributorId,
    )
  }

  const handleHandedIn: Uploads["handleHandedIn"] = async (req, res, uploader) => {
    const { coordinatorId, campaignId, as } = uploader
    if (campaignId !== undefined)
      return begin(req, res, await ADMIT[as](services, req, { coordinatorId, campaignId }))
    return goOn(
      req,
      res,
      // She may have been taken off the campaign since she began.
      async ticket => {
        if (ticket.handedInBy !== coordinatorId) return false
        const role = await findRole(services.database.db, coordinatorId, ticket.campaignId)
        return role !== undefined && mayDo(role, endpoints.continueSealedUpload.role)
      },
    )
  }

  const sweep = (): void => {
    settleLeftovers(arrivalServices, settle).catch(error => log.error({ err: error }, "leftover uploads"))
  }
  sweep()
  const timer = setInterval(sweep, LEFTOVERS_EVERY_MS)
  timer.unref()
  return { handle, handleHandedIn, close: () => clearInterval(timer) }
}
