/** Between an instant and what `<input type="datetime-local">` holds: the time on the wall here. */

const MS_PER_MINUTE = 60_000
/** "2030-03-08T12:00": up to the minutes. */
const FIELD_LENGTH = 16

/** The last moment that the field takes: years of more digits are slips of the hand, and no ISO dates. */
export const LATEST_FIELD = "9999-12-31T23:59"

/** An instant (ISO 8601, UTC) as the field shows it in the zone of this browser. */
export const toLocalField = (instant: string): string => {
  const date = new Date(instant)
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * MS_PER_MINUTE)
  return shifted.toISOString().slice(0, FIELD_LENGTH)
}

/** Date reads much that is no whole date; the field writes this and nothing else. */
const WHOLE_FIELD = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** What the field holds as an instant (ISO 8601, UTC); `undefined` while it is not whole. */
export const fromLocalField = (field: string): string | undefined => {
  if (!WHOLE_FIELD.test(field)) return undefined
  // Without a zone at its end, the text is read as local time.
  const date = new Date(field)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

/** The deadline first proposed: in a week, at noon. */
export const proposedDeadline = (now: Date): string => {
  const date = new Date(now)
  date.setDate(date.getDate() + 7)
  date.setHours(12, 0, 0, 0)
  return date.toISOString()
}
