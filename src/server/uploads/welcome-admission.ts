/** Whether a welcome clip may be sent. Decided before a byte is taken; what is in it is looked at later. */
import type { IncomingMessage } from "node:http"
import { z } from "zod"
import type { WelcomeMetadata } from "../../api/upload-metadata"
import { WELCOME_MAX_BYTES, WELCOME_NAME_MAX_LENGTH } from "../../domain/welcome"
import { FailureError, notFound } from "../failure"
import type { Services } from "../services"
import { findWelcomeClip } from "../store/welcome-clips"
import { checkRoom, headerOf, readLength } from "./admission"
import type { HandingIn } from "./sealed-admission"
import { badRequest, parseMetadata, sha256, text } from "./upload-metadata-schema"
import type { WelcomeTicket } from "./upload-records"

const schema = z.object({
  clipId: z.uuid().lowercase(),
  sha256,
  name: text(WELCOME_NAME_MAX_LENGTH),
} satisfies Record<keyof WelcomeMetadata, z.ZodType>)

const readWelcomeMetadata = (header: string | undefined): WelcomeMetadata => {
  const result = schema.safeParse(parseMetadata(header))
  if (result.success) return result.data
  const field = result.error.issues[0]?.path.join(".") ?? ""
  throw badRequest(`Upload-Metadata: ${field} is missing, malformed or too long.`, field)
}

/**
 * Check a clip that is to welcome a campaign's people: size and room, what is said of it, that it is new.
 *
 * @throws FailureError that says why not
 */
export const admitWelcome = async (
  { database, mediaFiles }: Pick<Services, "database" | "mediaFiles">,
  req: IncomingMessage,
  { coordinatorId, campaignId }: HandingIn,
): Promise<WelcomeTicket> => {
  await checkRoom(mediaFiles, readLength(req), WELCOME_MAX_BYTES)
  const metadata = readWelcomeMetadata(headerOf(req, "upload-metadata"))
  const earlier = await findWelcomeClip(database.db, metadata.clipId)
  if (earlier !== undefined && earlier.campaignId !== campaignId) throw notFound("clip")
  if (earlier?.sha256 === metadata.sha256)
    throw new FailureError("already-arrived", "This clip has arrived already.")
  if (earlier !== undefined)
    throw new FailureError("arrived-differently", "This clip has arrived with other bytes.")
  return { ...metadata, campaignId, handedInBy: coordinatorId }
}
