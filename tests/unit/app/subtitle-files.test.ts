import { expect, test } from "vitest"
import type { SubtitlesShape } from "../../../src/api/shapes"
import { languageChoices } from "../../../src/app/desk/subtitles/common-languages"
import { subtitleFile } from "../../../src/app/desk/subtitles/subtitle-files"
import type { Cut } from "../../../src/domain/cut"

const line = { contributorId: "ada", gainDb: 0, crop: null, lowerThird: null }
const CUT: Cut = [
  { kind: "stand-in", lineId: "0", text: "Bonjour.", duration: 2 },
  { kind: "clip", ...line, lineId: "1", text: "Là !", takeId: "t1", points: { inPoint: 1, outPoint: 3 } },
  { kind: "clip", ...line, lineId: "2", text: "Ici.", takeId: "t2", points: { inPoint: 0, outPoint: 2 } },
]
const track = (language: string, from: number, text: string) => ({
  language,
  isEdited: false,
  isStale: false,
  cues: [{ from, to: from + 1, text }],
})
const SUBTITLES: SubtitlesShape = {
  language: "fr",
  languages: ["es"],
  revisions: [],
  translations: [],
  takes: [
    {
      takeId: "t1",
      lineId: "1",
      timing: "heard",
      tracks: [track("fr", 1.5, "Là !"), track("es", 1.5, "¡Allí!")],
    },
    { takeId: "t2", lineId: "2", timing: "heard", tracks: [track("fr", 0, "Ici.")] },
  ],
}
const campaign = { title: "8 mars : nous !", language: "fr" as const }
const fileOf = (language: string, format: "srt" | "vtt") =>
  subtitleFile({ campaign } as Parameters<typeof subtitleFile>[0], CUT, SUBTITLES, language, format)

test("subtitles of the film as it stands are on its clock, behind the cards", () => {
  expect(fileOf("fr", "srt")).toMatchObject({
    name: "8-mars-nous.fr.srt",
    text: "1\n00:00:02,500 --> 00:00:03,500\nLà !\n\n2\n00:00:04,000 --> 00:00:05,000\nIci.\n",
  })
})

test("in another language they hold what is translated, and nothing else", () => {
  const { name, text } = fileOf("es", "vtt")
  expect(name).toBe("8-mars-nous.es.vtt")
  expect(text).toBe("WEBVTT\n\n00:00:02.500 --> 00:00:03.500\n¡Allí!\n")
})

test("languages are offered by their names in the language of the screen, without those that are there", () => {
  const names = languageChoices("fr", ["fr", "en"]).map(({ name }) => name)
  expect(names[0]).toBe("allemand")
  expect(names).toContain("portugais brésilien")
  expect(names).not.toContain("anglais")
})
