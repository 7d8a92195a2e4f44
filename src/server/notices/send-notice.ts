/**
 * The job that tells one person one thing: by a notification where she takes them, else by e-mail.
 * What it says is read when it is sent, not when it was asked for: a deadline may have moved since.
 */

import { makePersonalLink } from "../access/personal-links"
import { MailError } from "../mail/mailer"
import { push, pushKeys } from "../push/pusher"
import type { Services } from "../services"
import { findCampaign } from "../store/campaigns"
import { findCoordinator } from "../store/coordinators"
import {
  claimNotice,
  giveUpInterrupted,
  type NoticeRow,
  putNoticeBack,
  type Settlement,
  settleNotice,
} from "../store/notices"
import { listSubscriptions, removeSubscription } from "../store/push"
import { findSubmission } from "../store/submissions"
import { type Addressee, needsReminder, readAddressee } from "./addressees"
import { writeLetter, writePush } from "./compose"
import { premiereUrl, quietUrl } from "./links"
import { readFacts } from "./read-facts"

/** From here on, a mail server that does not answer is given up. Milliseconds after the notice fell due. */
const PATIENCE_MS = 4 * 60 * 60 * 1_000

/** Whether what the notice is to say is still so. */
const isStillSo = async (
  { database: { db } }: Services,
  { kind, takeId, occasion, campaignId }: NoticeRow,
  addressee: Addressee,
): Promise<boolean> => {
  switch (kind) {
    case "accepted":
    case "redo":
      return takeId !== null && (await findSubmission(db, takeId))?.verdict === kind
    case "film-out":
      return (await findCampaign(db, campaignId))?.publishedFilmId === occasion
    case "reminder":
      return needsReminder(addressee)
    case "invitation":
    case "message":
      return true
  }
}

/** A fresh link each time: only hashes are kept, and earlier links go on working. */
const linksFor = async ({ database: { db }, config }: Services, notice: NoticeRow) => {
  const personal = await makePersonalLink(db, config.publicUrl, notice.contributorId)
  const campaign = notice.kind === "film-out" ? await findCampaign(db, notice.campaignId) : undefined
  return {
    url: campaign === undefined ? personal : premiereUrl(config.publicUrl, campaign.slug),
    quietUrl: quietUrl(config.publicUrl, personal),
  }
}

const sendByMail = async (
  services: Services,
  notice: NoticeRow,
  addressee: Addressee,
): Promise<Settlement> => {
  const { database, mailer } = services
  const { name, email } = addressee.contributor
  if (mailer === undefined || email === "") return { state: "failed", failure: "no-way" }
  const links = await linksFor(services, notice)
  const facts = await readFacts(database.db, notice, addressee, links, new Date())
  if (facts === undefined) return { state: "dropped" }
  const author =
    notice.coordinatorId === null ? undefined : await findCoordinator(database.db, notice.coordinatorId)
  await mailer.send({
    id: notice.id,
    to: { name, address: email },
    replyTo: author && { name: author.name, address: author.email },
    letter: writeLetter(notice.kind, facts),
    unsubscribeUrl: notice.kind === "reminder" ? links.quietUrl : undefined,
  })
  return { state: "sent", way: "email" }
}

/** Tell every browser of hers that takes notifications. Returns whether one of their push services has it. */
const sendByPush = async (
  { config, database: { db } }: Services,
  notice: NoticeRow,
  addressee: Addressee,
): Promise<boolean> => {
  const subscriptions = await listSubscriptions(db, notice.contributorId)
  if (subscriptions.length === 0) return false
  const campaign = notice.kind === "film-out" ? await findCampaign(db, notice.campaignId) : undefined
  const path = campaign === undefined ? "/studio" : `/p/${campaign.slug}`
  const facts = await readFacts(db, notice, addressee, { url: "", quietUrl: "" }, new Date())
  if (facts === undefined) return false
  const note = { tag: notice.id, path, ...writePush(notice.kind, facts) }
  const keys = await pushKeys(db)
  const outcomes = await Promise.all(
    subscriptions.map(async subscription => {
      const outcome = await push(config, keys, subscription, note)
      if (outcome === "gone") await removeSubscription(db, notice.contributorId, subscription.deviceId)
      return outcome
    }),
  )
  return outcomes.includes("taken")
}

const deliver = async (services: Services, notice: NoticeRow): Promise<Settlement> => {
  const addressee = await readAddressee(services.database.db, notice.campaignId, notice.contributorId)
  if (addressee === undefined || !(await isStillSo(services, notice, addressee))) return { state: "dropped" }
  // An invitation brings her link: a browser that has notifications has been here already.
  if (notice.kind !== "invitation" && (await sendByPush(services, notice, addressee)))
    return { state: "sent", way: "push" }
  return sendByMail(services, notice, addressee)
}

/** What a failure means for the notice; undefined: it is to be tried again. */
const settlementOf = (error: unknown, { notBefore }: NoticeRow): Settlement | undefined => {
  if (!(error instanceof MailError)) return undefined
  const isPatient = Date.now() - notBefore.getTime() < PATIENCE_MS
  return error.isPassing && isPatient ? undefined : { state: "failed", failure: error.code, way: "email" }
}

/** @throws what may pass: the queue tries again, waiting longer each time */
export const sendNotice = async (services: Services, noticeId: string): Promise<void> => {
  const { database, events } = services
  const notice = await claimNotice(database.db, noticeId)
  if (notice === undefined) {
    // Settled by now, or left by a process that died: see [Note: A mail may be lost, never doubled].
    await giveUpInterrupted(database.db, noticeId)
    return
  }
  try {
    await settleNotice(database.db, noticeId, await deliver(services, notice))
  } catch (error) {
    const settlement = settlementOf(error, notice)
    if (settlement !== undefined) return await settleNotice(database.db, noticeId, settlement)
    await putNoticeBack(database.db, noticeId, error instanceof MailError ? error.code : "unreachable")
    throw error
  } finally {
    await events.publish({ kind: "notices-changed", campaignId: notice.campaignId })
  }
}
