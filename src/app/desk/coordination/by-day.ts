import type { ActivityShape } from "../../../api/shapes"

export type Day = {
  /** "lundi 30 novembre", by the clock of whoever reads. */
  readonly day: string
  readonly entries: readonly ActivityShape[]
}

/** Entries under their days, in the order in which they came. */
export const byDay = (entries: readonly ActivityShape[], language: string): Day[] => {
  const format = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" })
  const days: { day: string; entries: ActivityShape[] }[] = []
  for (const entry of entries) {
    const day = format.format(new Date(entry.at))
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
