/** A deadline as one says it: "lundi à midi, dans 2 jours". Pure. */
import { wallClock } from "./daytime"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** Nearer than this the day's name says which day is meant; farther away it needs the date. */
const NAMED_DAYS = 6
/** From here on, days are easier to grasp than hours. */
const DAYS_FROM_MS = 2 * DAY_MS
const NOON = 12

const distance = (ms: number, language: string): string => {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "always" })
  const length = Math.abs(ms)
  if (length >= DAYS_FROM_MS) return relative.format(Math.round(ms / DAY_MS), "day")
  if (length >= HOUR_MS) return relative.format(Math.round(ms / HOUR_MS), "hour")
  return relative.format(Math.round(ms / MINUTE_MS), "minute")
}

/** "18 h 30": French writes hours with a letter, which no setting of Intl does. */
const frenchTime = (hours: number, minutes: number): string =>
  `${hours}\u00a0h${minutes === 0 ? "" : `\u00a0${String(minutes).padStart(2, "0")}`}`

/** Midnight keeps its figures: nobody agrees which end of a day is its midnight. */
const timeOfDay = (at: Date, language: string, timeZone: string | undefined): string => {
  const isFrench = language === "fr"
  const clock = wallClock(at, timeZone)
  const [hours, minutes] = [clock.getUTCHours(), clock.getUTCMinutes()]
  if (hours === NOON && minutes === 0) return isFrench ? "midi" : "noon"
  if (isFrench) return frenchTime(hours, minutes)
  return new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", timeZone }).format(at)
}

/**
 * When a deadline is, in two parts: the moment by the clock of a place, and how far away it is.
 *
 * @param timeZone left out: the reader's own
 */
export const deadlineWords = (
  deadline: string,
  now: Date,
  language: string,
  timeZone?: string,
): { readonly moment: string; readonly distance: string; readonly isOver: boolean } => {
  const at = new Date(deadline)
  const ms = at.getTime() - now.getTime()
  const isNear = ms > 0 && ms < NAMED_DAYS * DAY_MS
  const day = new Intl.DateTimeFormat(language, {
    weekday: "long",
    timeZone,
    ...(isNear ? {} : { day: "numeric", month: "long" }),
  }).format(at)
  const moment = `${day} ${language === "fr" ? "à" : "at"} ${timeOfDay(at, language, timeZone)}`
  return { moment, distance: distance(ms, language), isOver: ms <= 0 }
}
