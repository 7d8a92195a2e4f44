/** When a message may arrive: by day, on the clock of the place where people live. */

/** The first hour of the day at which somebody may be written to, and the first at which no longer. */
export const DAY_BEGINS = 9
export const DAY_ENDS = 20

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Whether a text names a time zone that is known here: `Europe/Paris`. */
export const isTimeZone = (text: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text })
    return true
  } catch {
    return false
  }
}

/** By time zone: making one costs as much as a hundred readings. */
const clocks = new Map<string | undefined, Intl.DateTimeFormat>()

const clockOf = (timeZone: string | undefined): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const clock = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  })
  clocks.set(timeZone, clock)
  return clock
}

/**
 * What the clock of a place shows, as if it were UTC: so that its parts can be reckoned with.
 *
 * @param timeZone undefined: that of this machine
 */
export const wallClock = (at: Date, timeZone: string | undefined): Date => {
  const parts = clockOf(timeZone).formatToParts(at)
  const part = (wanted: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find(({ type }) => type === wanted)?.value)
  return new Date(
    Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")),
  )
}

/** How far the clock of a place is ahead of UTC, in milliseconds. */
const offsetOf = (at: Date, timeZone: string): number =>
  wallClock(at, timeZone).getTime() - Math.floor(at.getTime() / 1_000) * 1_000

/** The moment at which the clock of a place shows this. */
const momentOf = (wall: number, timeZone: string): Date => {
  // The offset may change on that very day: once to come near, once to be there.
  const near = new Date(wall - offsetOf(new Date(wall), timeZone))
  return new Date(wall - offsetOf(near, timeZone))
}

/** Whether it is day there: from {@link DAY_BEGINS} to {@link DAY_ENDS}. */
export const isDaytime = (at: Date, timeZone: string): boolean => {
  const hour = wallClock(at, timeZone).getUTCHours()
  return hour >= DAY_BEGINS && hour < DAY_ENDS
}

/** The moment itself by day; at night, when the next day begins. */
export const nextDaytime = (at: Date, timeZone: string): Date => {
  if (isDaytime(at, timeZone)) return at
  const wall = wallClock(at, timeZone)
  const midnight = Math.floor(wall.getTime() / DAY_MS) * DAY_MS
  const isMorningAhead = wall.getUTCHours() < DAY_BEGINS
  return momentOf(midnight + (isMorningAhead ? 0 : DAY_MS) + DAY_BEGINS * HOUR_MS, timeZone)
}
