/** A deadline as one says it: "lundi à 12:00, dans 2 jours". Pure. */

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** Nearer than this the day's name says which day is meant; farther away it needs the date. */
const NAMED_DAYS = 6
/** From here on, days are easier to grasp than hours. */
const DAYS_FROM_MS = 2 * DAY_MS

const distance = (ms: number, language: string): string => {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "always" })
  const length = Math.abs(ms)
  if (length >= DAYS_FROM_MS) return relative.format(Math.round(ms / DAY_MS), "day")
  if (length >= HOUR_MS) return relative.format(Math.round(ms / HOUR_MS), "hour")
  return relative.format(Math.round(ms / MINUTE_MS), "minute")
}

/** When a deadline is, in two parts: the moment by her own clock, and how far away it is. */
export const deadlineWords = (
  deadline: string,
  now: Date,
  language: string,
): { readonly moment: string; readonly distance: string; readonly isOver: boolean } => {
  const at = new Date(deadline)
  const ms = at.getTime() - now.getTime()
  const isNear = ms > 0 && ms < NAMED_DAYS * DAY_MS
  const day: Intl.DateTimeFormatOptions = isNear
    ? { weekday: "long" }
    : { weekday: "long", day: "numeric", month: "long" }
  const moment = new Intl.DateTimeFormat(language, { ...day, hour: "numeric", minute: "2-digit" }).format(at)
  return { moment, distance: distance(ms, language), isOver: ms <= 0 }
}
