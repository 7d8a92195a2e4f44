import { describe, expect, test } from "vitest"
import type { SubtitlesShape } from "../../../src/api/shapes"
import { deedsBack, isComplete, type SubtitleDeed, withDeeds } from "../../../src/app/stores/subtitle-deeds"

const PROPOSED = [{ from: 1, to: 2, text: "Nous sommes là." }]
const EDITED = [{ from: 1.1, to: 2, text: "We are here!" }]
const SUBTITLES: SubtitlesShape = {
  language: "fr",
  languages: ["en"],
  revisions: [],
  translations: [{ lineId: "l", language: "en", text: "We are here.", isStale: true }],
  takes: [
    {
      takeId: "t",
      lineId: "l",
      timing: "heard",
      tracks: [
        { language: "fr", isEdited: false, isStale: false, cues: PROPOSED },
        { language: "en", isEdited: true, isStale: true, cues: EDITED },
      ],
    },
  ],
}

const cues = (language: string, text: string | null): SubtitleDeed => ({
  kind: "cues",
  lineId: "l",
  language,
  takeId: "t",
  cues: text === null ? null : [{ from: 1, to: 2, text }],
})
const words = (text: string): SubtitleDeed => ({
  kind: "words",
  lineId: "l",
  language: "en",
  takeId: "t",
  text,
})

describe("what is done by hand", () => {
  test("lies over what the server said, and is no longer stale", () => {
    const done = withDeeds(SUBTITLES, [cues("fr", "Nous voilà."), words("Here we are.")])
    expect(done.takes[0]?.tracks[0]).toMatchObject({ isEdited: true, cues: [{ text: "Nous voilà." }] })
    expect(done.translations).toEqual([{ lineId: "l", language: "en", text: "Here we are.", isStale: false }])
    expect(withDeeds(SUBTITLES, [words(" ")]).translations).toEqual([])
  })

  test("is taken back by its opposite: what was proposed is proposed again", () => {
    expect(deedsBack(SUBTITLES, cues("fr", "Nous voilà."))).toEqual([cues("fr", null)])
    const back = deedsBack(SUBTITLES, cues("en", "Here!"))
    expect(withDeeds(withDeeds(SUBTITLES, [cues("en", "Here!")]), back).takes[0]?.tracks[1]?.cues).toEqual(
      EDITED,
    )
  })

  test("brings back, with an earlier translation, the cues that were edited for it", () => {
    expect(deedsBack(SUBTITLES, words("Here we are."))).toEqual([
      words("We are here."),
      { ...cues("en", ""), cues: EDITED },
    ])
  })

  test("cannot be saved while a subtitle has no words", () => {
    expect([cues("fr", " "), cues("fr", "Là."), cues("fr", null), words("")].map(isComplete)).toEqual([
      false,
      true,
      true,
      true,
    ])
  })
})
