/** Whether a sealed file may be handed in. Decided before a byte is taken, whatever the browser has checked. */
import type { IncomingMessage } from "node:http"
import type { CampaignId, CoordinatorId } from "../../domain/ids"
import { FailureError } from "../failure"
import type { Services } from "../services"
import { isSealingKeyOf } from "../store/sealing-keys"
import { checkRoom, headerOf, readLength } from "./admission"
import { checkPlaceOf } from "./handed-in-place"
import { isSignedBy } from "./seal-signature"
import { type CheckedSeal, readSealedMetadata } from "./sealed-metadata-schema"
import type { Ticket } from "./upload-records"

/** The coordinator who hands a file in, and on which campaign's board. */
export type HandingIn = { readonly coordinatorId: CoordinatorId; readonly campaignId: CampaignId }

/** Whether her phone is known; if not, somebody who knows her must answer for it. */
const checkKey = async (
  { database, log }: Pick<Services, "database" | "log">,
  { contributorId, publicKey, isVouchedFor, take }: CheckedSeal,
  { coordinatorId }: HandingIn,
): Promise<void> => {
  if (await isSealingKeyOf(database.db, contributorId, publicKey)) return
  if (!isVouchedFor) throw new FailureError("key-unknown", "No phone of hers is known by this key.")
  log.info({ takeId: take.takeId, contributorId, coordinatorId }, "a coordinator answers for a sealed file")
}

/**
 * Check a sealed file by its header: size and room, campaign, signature, person, line, key. Its
 * media are checked when they have arrived, as all are.
 *
 * @throws FailureError that says why not
 */
export const admitSealed = async (
  services: Pick<Services, "database" | "mediaFiles" | "log">,
  req: IncomingMessage,
  handingIn: HandingIn,
): Promise<Ticket> => {
  const { database, mediaFiles } = services
  const sizeBytes = readLength(req)
  await checkRoom(mediaFiles, sizeBytes)
  const seal = readSealedMetadata(headerOf(req, "upload-metadata"))
  if (seal.campaignId !== handingIn.campaignId)
    throw new FailureError("other-campaign", "This file is for another campaign.")
  if (seal.sizeBytes !== sizeBytes || !(await isSignedBy(seal.publicKey, seal.header, seal.signature)))
    throw new FailureError("seal-broken", "What the file says of itself was changed.")
  await checkPlaceOf(database, seal)
  await checkKey(services, seal, handingIn)
  const { campaignId, contributorId } = seal
  return { ...seal.take, campaignId, contributorId, handedInBy: handingIn.coordinatorId }
}
