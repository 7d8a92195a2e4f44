import { describe, expect, test } from "vitest"
import { isDaytime, isTimeZone, nextDaytime } from "../../../src/domain/daytime"
import { dueReminder, linesToCome, planReminders } from "../../../src/domain/reminders"

const PARIS = "Europe/Paris"
const plan = (deadline: string, timeZone = PARIS) =>
  planReminders(new Date(deadline), timeZone).map(({ hours, at }) => [hours, at.toISOString()])

describe("daytime", () => {
  test.each([
    ["2026-03-06T07:59:59Z", false],
    ["2026-03-06T08:00:00Z", true],
    ["2026-03-06T18:59:59Z", true],
    ["2026-03-06T19:00:00Z", false],
    ["2026-07-06T07:00:00Z", true],
    ["2026-07-06T18:00:00Z", false],
  ])("in Paris at %s: %s", (at, expected) => {
    expect(isDaytime(new Date(at), PARIS)).toBe(expected)
  })

  test.each([
    ["before the day begins, the same day", "2026-03-06T02:10:00Z", PARIS, "2026-03-06T08:00:00.000Z"],
    ["after it has ended, the next", "2026-03-06T19:00:00Z", PARIS, "2026-03-07T08:00:00.000Z"],
    ["at midnight", "2026-03-05T23:00:00Z", PARIS, "2026-03-06T08:00:00.000Z"],
    ["over the end of a year", "2026-12-31T22:00:00Z", PARIS, "2027-01-01T08:00:00.000Z"],
    ["the night in which clocks go forward", "2026-03-28T23:30:00Z", PARIS, "2026-03-29T07:00:00.000Z"],
    ["the night in which clocks go back", "2026-10-24T22:30:00Z", PARIS, "2026-10-25T08:00:00.000Z"],
    ["half-hour zones", "2026-03-06T22:00:00Z", "Asia/Kolkata", "2026-03-07T03:30:00.000Z"],
    ["west of everything", "2026-03-06T10:00:00Z", "Pacific/Pago_Pago", "2026-03-06T20:00:00.000Z"],
    ["by day, at once", "2026-03-06T12:34:56.789Z", PARIS, "2026-03-06T12:34:56.789Z"],
  ])("next: %s", (_, at, timeZone, expected) => {
    expect(nextDaytime(new Date(at), timeZone).toISOString()).toBe(expected)
  })

  test("knows a time zone from a word", () => {
    expect(["Europe/Paris", "UTC", "Mars/Olympus", ""].map(isTimeZone)).toEqual([true, true, false, false])
  })
})

describe("reminders", () => {
  test("come 72, 24 and 4 hours before a deadline in the afternoon", () => {
    expect(plan("2026-03-09T13:00:00Z")).toEqual([
      [72, "2026-03-06T13:00:00.000Z"],
      [24, "2026-03-08T13:00:00.000Z"],
      [4, "2026-03-09T09:00:00.000Z"],
    ])
  })

  test("for noon, the last waits from eight until the day begins", () => {
    // Monday at noon in Paris: four hours before it is 8:00, too early by an hour.
    expect(plan("2026-03-09T11:00:00Z").at(-1)).toEqual([4, "2026-03-09T08:00:00.000Z"])
  })

  test("that would come only after the deadline fall away", () => {
    expect(plan("2026-03-09T07:30:00Z")).toEqual([
      [72, "2026-03-06T08:00:00.000Z"],
      [24, "2026-03-08T08:00:00.000Z"],
    ])
  })

  test("for the end of a day, the first two wait for the morning", () => {
    expect(plan("2026-03-09T22:30:00Z")).toEqual([
      [72, "2026-03-07T08:00:00.000Z"],
      [24, "2026-03-09T08:00:00.000Z"],
      [4, "2026-03-09T18:30:00.000Z"],
    ])
  })

  test("are counted in hours, also where the clocks change in between", () => {
    // Sunday 29 March at 18:00 in Paris; on that day 3:00 follows 2:00.
    expect(plan("2026-03-29T16:00:00Z")).toEqual([
      [72, "2026-03-26T16:00:00.000Z"],
      [24, "2026-03-28T16:00:00.000Z"],
      [4, "2026-03-29T12:00:00.000Z"],
    ])
  })

  test("are always by day, in order, apart and before the deadline, at whatever hour that is", () => {
    for (const timeZone of [PARIS, "America/Sao_Paulo", "Pacific/Auckland", "Asia/Kathmandu"]) {
      for (let hour = 0; hour < 24 * 14; hour += 5) {
        const deadline = new Date(Date.UTC(2026, 2, 20, hour, 17))
        const moments = planReminders(deadline, timeZone).map(({ at }) => at.getTime())
        expect(moments).toEqual([...new Set(moments)].toSorted((a, b) => a - b))
        expect(moments.every(at => isDaytime(new Date(at), timeZone) && at < deadline.getTime())).toBe(true)
        expect(moments.length).toBeGreaterThanOrEqual(2)
      }
    }
  })

  test.each([
    ["before the first moment", "2026-03-06T12:59:00Z", undefined],
    ["at it", "2026-03-06T13:00:00Z", 72],
    ["in the night after it", "2026-03-06T21:00:00Z", undefined],
    ["when the server was off for two days", "2026-03-08T14:00:00Z", 24],
    ["just before the deadline", "2026-03-09T12:59:59Z", 4],
    ["at the deadline", "2026-03-09T13:00:00Z", undefined],
  ])("one is due %s: %s", (_, now, hours) => {
    expect(dueReminder(new Date("2026-03-09T13:00:00Z"), PARIS, new Date(now))?.hours).toBe(hours)
  })
})

describe("lines to come", () => {
  const take = (
    lineId: string,
    state: "ready" | "refused" | "processing",
    verdict: "redo" | "undecided",
  ) => ({
    lineId,
    state,
    verdict,
  })

  test("are those of which nothing usable has arrived, or only what is to be redone", () => {
    const sent = [
      take("sent", "processing", "undecided"),
      take("refused", "refused", "undecided"),
      take("redo", "ready", "redo"),
      take("redone", "ready", "undecided"),
      take("redone", "ready", "redo"),
    ]
    const lineIds = ["none", "sent", "refused", "redo", "redone"]
    expect(linesToCome("filming", lineIds, sent)).toEqual(["none", "refused", "redo"])
    expect(linesToCome("review", lineIds, sent)).toEqual(["none", "refused", "redo"])
    expect(linesToCome("claiming", lineIds, sent)).toEqual([])
  })

  test("are none for whom has no line", () => {
    expect(linesToCome("filming", [], [])).toEqual([])
  })
})
