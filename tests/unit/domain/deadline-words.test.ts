import { expect, it } from "vitest"
import { deadlineWords } from "../../../src/domain/deadline-words"

/** A Saturday morning by the clock of whoever reads. */
const NOW = new Date(2030, 2, 2, 9, 0)
/** An instant as the server writes it, from the reader's own clock. */
const at = (day: number, hour: number, minute = 0): string =>
  new Date(2030, 2, day, hour, minute).toISOString()
/** Spaces that do not break, made plain: which they are is not the point here. */
const said = (deadline: string, language: string): string => {
  const { moment, distance } = deadlineWords(deadline, NOW, language)
  return `${moment}, ${distance}`.replace(/[\u00a0\u202f]/g, " ")
}

it("names the day alone while it is near, and noon by its name", () => {
  expect(said(at(4, 12), "fr")).toBe("lundi à midi, dans 2 jours")
  expect(said(at(4, 12), "en")).toBe("Monday at noon, in 2 days")
})

it("writes hours as each language does", () => {
  expect(said(at(4, 18), "fr")).toBe("lundi à 18 h, dans 2 jours")
  expect(said(at(4, 5, 4), "fr")).toBe("lundi à 5 h 04, dans 44 heures")
  expect(said(at(4, 18, 30), "en")).toBe("Monday at 6:30 PM, in 2 days")
})

it("adds the date to a day that is farther away than a week of names reaches", () => {
  expect(said(at(9, 10), "fr")).toBe("samedi 9 mars à 10 h, dans 7 jours")
})

it("counts hours and minutes when days would hide how near it is", () => {
  expect(said(at(2, 14), "fr")).toBe("samedi à 14 h, dans 5 heures")
  expect(said(at(2, 9, 20), "fr")).toBe("samedi à 9 h 20, dans 20 minutes")
})

it("knows that a deadline has passed, and names its date", () => {
  expect(deadlineWords(at(0, 12), NOW, "fr")).toMatchObject({
    isOver: true,
    moment: "jeudi 28 février à midi",
  })
  expect(deadlineWords(at(2, 10), NOW, "fr").isOver).toBe(false)
})

it("tells the time of the place that is asked for", () => {
  const words = (timeZone: string, language: string): string =>
    deadlineWords("2030-03-04T11:00:00Z", NOW, language, timeZone).moment.replace(/[\u00a0\u202f]/g, " ")
  expect(words("Europe/Paris", "fr")).toBe("lundi à midi")
  expect(words("America/Cayenne", "fr")).toBe("lundi à 8 h")
  expect(words("Asia/Tokyo", "en")).toBe("Monday at 8:00 PM")
})
