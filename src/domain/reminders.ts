/** When people are reminded of a deadline by themselves, and who needs it. */
import { isDaytime, nextDaytime } from "./daytime"
import type { LineId } from "./ids"
import { isWanted, PERMITS, type Phase } from "./phase"
import type { Verdict } from "./review"
import type { SubmissionState } from "./submission"

const HOUR_MS = 60 * 60_000

/** How long before the deadline, in hours, the longest first. */
export const REMINDER_HOURS = [72, 24, 4] as const
export type ReminderHours = (typeof REMINDER_HOURS)[number]

export type PlannedReminder = { readonly hours: ReminderHours; readonly at: Date }

/**
 * Nobody is reminded by itself so soon after she was written to: who was invited an hour ago knows.
 * Milliseconds. Shorter than the night between two moments, longer than a working morning.
 */
export const REMINDER_PAUSE_MS = 6 * HOUR_MS

/**
 * The moments at which those who need it are reminded, in order. One that falls at night moves to
 * the next morning; where that is past the deadline it falls away. No two are ever one: a night is
 * shorter than what lies between them.
 */
export const planReminders = (deadline: Date, timeZone: string): PlannedReminder[] =>
  REMINDER_HOURS.map(hours => ({
    hours,
    at: nextDaytime(new Date(deadline.getTime() - hours * HOUR_MS), timeZone),
  })).filter(({ at }) => at < deadline)

/**
 * The reminder that is due: the latest whose moment has come. So after a night with the server off,
 * one goes out and not three. Undefined: none, or not at this hour.
 */
export const dueReminder = (deadline: Date, timeZone: string, now: Date): PlannedReminder | undefined => {
  if (now >= deadline || !isDaytime(now, timeZone)) return undefined
  return planReminders(deadline, timeZone).findLast(({ at }) => at <= now)
}

type SentTake = { readonly lineId: LineId; readonly state: SubmissionState; readonly verdict: Verdict }

/**
 * Of one person's lines, those of which a usable take is missing: none was sent, another is asked for, or the newest
 * could not be read.
 *
 * @param sent hers, the newest first
 */
export const owedLines = (lineIds: readonly LineId[], sent: readonly SentTake[]): LineId[] =>
  lineIds.filter(id => isWanted(sent.filter(({ lineId }) => lineId === id)))

/**
 * Of one person's lines, those of which she can send a take now, and owes one.
 *
 * @param sent hers, the newest first
 */
export const linesToCome = (
  phase: Phase,
  lineIds: readonly LineId[],
  sent: readonly SentTake[],
): LineId[] => {
  // What nobody can send yet, or any more, nobody owes.
  if (PERMITS[phase].sends === "none") return []
  return owedLines(lineIds, sent)
}
