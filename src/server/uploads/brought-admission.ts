/** Whether a clip may be brought in. Decided before a byte is taken; what is in it is judged as in every take. */
import type { IncomingMessage } from "node:http"
import { z } from "zod"
import type { BroughtMetadata, UploadMetadata } from "../../api/upload-metadata"
import type { Services } from "../services"
import { checkRoom, headerOf, readLength } from "./admission"
import { checkPlaceOf } from "./handed-in-place"
import type { HandingIn } from "./sealed-admission"
import { badRequest, checkMetadata, parseMetadata } from "./upload-metadata-schema"
import type { Ticket } from "./upload-records"

const whose = z.object({ contributorId: z.uuid().lowercase() } satisfies Record<
  Exclude<keyof BroughtMetadata, keyof UploadMetadata>,
  z.ZodType
>)

/**
 * Check a clip that a coordinator brings in: size and room, what is said of it, person, line. Whose it is
 * the coordinator answers for; the log and the board say so.
 *
 * @throws FailureError that says why not
 */
export const admitBrought = async (
  { database, mediaFiles, log }: Pick<Services, "database" | "mediaFiles" | "log">,
  req: IncomingMessage,
  { coordinatorId, campaignId }: HandingIn,
): Promise<Ticket> => {
  await checkRoom(mediaFiles, readLength(req))
  const raw = parseMetadata(headerOf(req, "upload-metadata"))
  const by = whose.safeParse(raw)
  if (!by.success) throw badRequest("Whose take is it?", "contributorId")
  const take = checkMetadata(raw)
  const { contributorId } = by.data
  await checkPlaceOf(database, { campaignId, contributorId, take })
  log.info({ takeId: take.takeId, contributorId, coordinatorId }, "a coordinator brings in a clip")
  return { ...take, campaignId, contributorId, handedInBy: coordinatorId }
}
