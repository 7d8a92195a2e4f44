import { welcomeOriginalKey } from "../media/media-keys"
import { rememberWelcome } from "../store/activity-arrivals"
import { findWelcomeClip, insertWelcomeClip } from "../store/welcome-clips"
import type { Destination } from "./destination"
import type { WelcomeTicket } from "./upload-records"

/** A clip that a coordinator sends for the briefs becomes the one to come. */
export const welcomeDestination = (ticket: WelcomeTicket): Destination => {
  const { clipId, campaignId, sha256, name } = ticket
  return {
    key: welcomeOriginalKey(campaignId, clipId, sha256),
    subject: { clipId },
    enter: async (tx, jobs) => {
      const unsettled = await insertWelcomeClip(tx, { id: clipId, campaignId, name, sha256 })
      for (const id of unsettled) await jobs.send("welcome.prepare", { clipId: id }, tx)
      if (unsettled.length > 0) await rememberWelcome(tx, ticket)
      const kept = await findWelcomeClip(tx, clipId)
      const isSame = kept?.sha256 === sha256 && kept.campaignId === campaignId
      return isSame ? "arrived" : "already-arrived"
    },
    isNamed: async db => {
      const kept = await findWelcomeClip(db, clipId)
      return kept?.sha256 === sha256 && kept.campaignId === campaignId
    },
  }
}
