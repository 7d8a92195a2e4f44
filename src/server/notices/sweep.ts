/**
 * Looks once a minute for what is to be told: reminders whose moment has come, decisions that nobody
 * was told of, notices left behind. Every worker looks; what two of them find is told once, since a
 * notice's row is unique for its occasion.
 */
import { dueReminder, REMINDER_HOURS, REMINDER_PAUSE_MS } from "../../domain/reminders"
import type { Services } from "../services"
import { listReminding } from "../store/correspondence"
import {
  giveUpInterrupted,
  insertNotices,
  listDueNotices,
  listStuckNotices,
  type NewNotice,
} from "../store/notices"
import { listUntoldDecisions } from "../store/untold-decisions"
import { type Addressee, isReachable, needsReminder, readAddressees } from "./addressees"

const SWEEP_EVERY_MS = 60_000
const HOUR_MS = 60 * 60 * 1_000
/** A decision is told after so long: a slip of the finger is taken back sooner. */
export const DECISION_DELAY_MS = 60_000
/** A decision so old is told no more: whoever was away for a day finds it on her brief. */
const DECISION_AGE_MS = 24 * HOUR_MS
/** Longer than any attempt takes, its timeouts included: whoever sent it is gone. */
const STUCK_AFTER_MS = 15 * 60_000
/** The first reminder may have moved by a night. */
const LOOK_AHEAD_MS = (REMINDER_HOURS[0] + 24) * HOUR_MS

const wasAskedLately = ({ lastAskedAt }: Addressee, at: Date): boolean =>
  lastAskedAt !== undefined && lastAskedAt.getTime() > at.getTime() - REMINDER_PAUSE_MS

const dueReminders = async ({ database: { db }, mailer }: Services, now: Date): Promise<NewNotice[]> => {
  const found: NewNotice[] = []
  const until = new Date(now.getTime() + LOOK_AHEAD_MS)
  for (const { campaignId, deadline, timeZone } of await listReminding(db, now, until)) {
    const due = dueReminder(deadline, timeZone, now)
    if (due === undefined) continue
    const occasion = `${due.hours}h before ${deadline.toISOString()}`
    for (const addressee of await readAddressees(db, campaignId)) {
      if (!needsReminder(addressee) || wasAskedLately(addressee, due.at)) continue
      if (!isReachable(addressee, mailer !== undefined)) continue
      found.push({ campaignId, contributorId: addressee.contributor.id, kind: "reminder", occasion })
    }
  }
  return found
}

const untoldDecisions = async ({ database: { db }, mailer }: Services, now: Date): Promise<NewNotice[]> => {
  const decisions = await listUntoldDecisions(db, {
    from: new Date(now.getTime() - DECISION_AGE_MS),
    to: new Date(now.getTime() - DECISION_DELAY_MS),
  })
  const campaigns = new Set(decisions.map(({ campaignId }) => campaignId))
  const reachable = new Set<string>()
  for (const campaignId of campaigns) {
    for (const addressee of await readAddressees(db, campaignId)) {
      if (isReachable(addressee, mailer !== undefined)) reachable.add(addressee.contributor.id)
    }
  }
  return decisions.filter(({ contributorId }) => reachable.has(contributorId))
}

/** Look once, at a moment. */
export const sweepNotices = async (services: Services, now: Date): Promise<void> => {
  const { database, jobs, events } = services
  const found = [...(await dueReminders(services, now)), ...(await untoldDecisions(services, now))]
  await insertNotices(database.db, found)
  // By the clock that attempts are noted by, whatever the moment that is looked at.
  for (const id of await listStuckNotices(database.db, new Date(Date.now() - STUCK_AFTER_MS)))
    await giveUpInterrupted(database.db, id)
  for (const noticeId of await listDueNotices(database.db, now)) await jobs.send("notice.send", { noticeId })
  for (const campaignId of new Set(found.map(notice => notice.campaignId)))
    await events.publish({ kind: "notices-changed", campaignId })
}

/** Look now and every minute. Returns how to stop, which waits for a look that is under way. */
export const startNoticeSweep = (services: Services): (() => Promise<void>) => {
  let looking: Promise<void> = Promise.resolve()
  const look = (): void => {
    looking = looking
      .then(() => sweepNotices(services, new Date()))
      .catch(error => services.log.error({ err: error }, "looking for what is to be told"))
  }
  look()
  const timer = setInterval(look, SWEEP_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await looking
  }
}
