import type { NoticeDraft } from "../../api/shapes"
import type { CampaignId } from "../../domain/ids"
import { planReminders } from "../../domain/reminders"
import type { CoordinatorCaller } from "../access/caller"
import { needLink } from "../access/links"
import { FailureError, notFound } from "../failure"
import { MailError } from "../mail/mailer"
import { type Addressee, needsReminder, readAddressee, readAddressees } from "../notices/addressees"
import { writeLetter } from "../notices/compose"
import { unmadeLinks } from "../notices/links"
import { orderNotices } from "../notices/order-notices"
import { readFacts } from "../notices/read-facts"
import type { Services } from "../services"
import { findCampaign } from "../store/campaigns"
import { keepQuiet, readCorrespondence, updateCorrespondence } from "../store/correspondence"
import { listMessages, markRead } from "../store/messages"
import { listNotices, retryNotice } from "../store/notices"
import { listWelcomeClips } from "../store/welcome-clips"
import { DONE, type Handlers } from "./handlers"

const addresseeShape = (addressee: Addressee) => ({
  contributorId: addressee.contributor.id,
  hasPush: addressee.hasPush,
  isQuiet: addressee.isQuiet,
  lastAskedAt: addressee.lastAskedAt?.toISOString() ?? null,
  lineCount: addressee.lineCount,
  linesToCome: addressee.linesToCome.length,
  needsReminder: needsReminder(addressee),
})

/** What a contributor would read, were it sent now. */
const draftLetter = async (
  { database: { db }, config }: Services,
  caller: CoordinatorCaller,
  campaignId: CampaignId,
  { contributorId, kind, note }: NoticeDraft,
) => {
  const addressee = await readAddressee(db, campaignId, contributorId)
  const subject = { kind, note, campaignId, takeId: null, coordinatorId: caller.coordinatorId }
  const facts =
    addressee && (await readFacts(db, subject, addressee, unmadeLinks(config.publicUrl), new Date()))
  if (facts === undefined) throw notFound("contributor")
  return writeLetter(kind, facts)
}

/** What is written to people, and what became of it. */
export const noticeHandlers = (services: Services) => {
  const { database, events, jobs, mailer } = services
  const { db } = database
  return {
    readCorrespondence: async ({ campaignId }) => {
      const campaign = await findCampaign(db, campaignId)
      if (campaign === undefined) throw notFound("campaign")
      const settings = await readCorrespondence(db, campaignId)
      return {
        ...settings,
        mailFrom: mailer?.from ?? null,
        plannedReminders: planReminders(campaign.deadline, settings.timeZone).map(({ hours, at }) => ({
          hours,
          at: at.toISOString(),
        })),
        welcomeClips: await listWelcomeClips(db, campaignId),
        people: (await readAddressees(db, campaignId)).map(addresseeShape),
        notices: await listNotices(db, campaignId),
        messages: await listMessages(db, campaignId),
      }
    },

    updateCorrespondence: async ({ campaignId, body }) => {
      await updateCorrespondence(db, campaignId, body)
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },

    previewNotice: async ({ caller, campaignId, body }) => {
      const { subject, parts } = await draftLetter(services, caller, campaignId, body)
      return { subject, parts: [...parts] }
    },

    tryNotice: async ({ caller, campaignId, body }) => {
      const letter = await draftLetter(services, caller, campaignId, body)
      if (mailer === undefined) throw mailFailed("no-way")
      try {
        const to = { name: caller.name, address: caller.email }
        await mailer.send({ id: crypto.randomUUID(), to, letter })
      } catch (error) {
        throw error instanceof MailError ? mailFailed(error.code) : error
      }
      return DONE
    },

    sendNotices: async ({ caller, campaignId, body }) => {
      const order = { ...body, campaignId, coordinatorId: caller.coordinatorId }
      await orderNotices(services, order)
      // Messages are on briefs at once; invitations and reminders are the desk's business.
      const kind = body.kind === "message" ? "campaign-changed" : "notices-changed"
      await events.publish({ kind, campaignId })
      return DONE
    },

    retryNotice: async ({ campaignId, params: { noticeId } }) => {
      await db.transaction(async tx => {
        if (await retryNotice(tx, noticeId)) await jobs.send("notice.send", { noticeId }, tx)
      })
      await events.publish({ kind: "notices-changed", campaignId })
      return DONE
    },

    markMessageRead: async ({ caller, params: { messageId } }) => {
      if (!(await markRead(db, messageId, caller.contributorId))) throw notFound("message")
      await events.publish({ kind: "notices-changed", campaignId: caller.campaignId })
      return DONE
    },

    stopReminders: async ({ body: { token } }) => {
      const { contributorId } = await needLink(db, token, ["personal-link"])
      if (contributorId === null) throw new FailureError("link-unknown", "There is no such link.")
      await keepQuiet(db, contributorId)
      return DONE
    },
  } satisfies Partial<Handlers>
}

const mailFailed = (reason: string): FailureError =>
  new FailureError("mail-failed", "The mail did not go out.", { details: { reason } })
