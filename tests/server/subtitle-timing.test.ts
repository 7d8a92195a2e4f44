import { expect, test } from "vitest"
import type { Language } from "../../src/domain/language"
import { promptOf } from "../../src/domain/prompt"
import { pagesOf } from "../../src/domain/subtitle-pages"
import { cuesOf } from "../../src/domain/subtitles"
import { alignWords } from "../../src/server/speech/align-words"
import { SPEECH_RATE } from "../../src/server/speech/spectra"
import { say } from "../../src/server/speech/synthesiser"
import { VOICES } from "../../src/server/speech/voices"
import { randomFrom, type SpokenTruth, sayTruly, TRUE_TEXTS, TRUE_VOICES } from "../fixtures/spoken-truth"

/** What the issue promises, in seconds. */
const MEDIAN_MAX = 0.08
const WORST_MAX = 0.3

/** Recordings of each language: a few in the tests, many in `npm run prove -- subtitles`. */
const RECORDINGS = Number(process.env["SPOKEN_TRUTHS"] ?? 3)

const find = async ({ text, language, sound }: SpokenTruth) => {
  const spoken = await say(
    promptOf(text, language).words.map(word => word.text),
    VOICES[language],
  )
  return alignWords(sound, spoken)
}

/**
 * How far the cues that we make are from where they should be: their beginnings from the first word’s, and the end
 * of the voice that each stands for from the last word’s.
 */
const errorsOf = async (truth: SpokenTruth): Promise<number[]> => {
  const found = await find(truth)
  if (found === undefined) throw new Error(`Nothing was heard of « ${truth.text} »`)
  const points = { inPoint: 0, outPoint: truth.sound.samples.length / SPEECH_RATE }
  const cues = cuesOf(truth.text, truth.language, found.words, points)
  return pagesOf(truth.text, truth.language, found.words).flatMap(({ first, last }, index) => [
    Math.abs((cues[index]?.from ?? Infinity) - (truth.words[first]?.from ?? 0)),
    Math.abs((found.words[last]?.to ?? Infinity) - (truth.words[last]?.to ?? 0)),
  ])
}

const truthsOf = async function* (language: Language): AsyncGenerator<SpokenTruth> {
  const random = randomFrom(language === "fr" ? 8 : 3)
  const [texts, voices] = [TRUE_TEXTS[language], TRUE_VOICES[language]]
  for (let index = 0; index < RECORDINGS; index += 1) {
    const text = texts[index % texts.length] ?? ""
    const name = voices[(index + Math.floor(index / texts.length)) % voices.length] ?? ""
    const voice = { name, rate: Math.round(110 + 80 * random()), pitch: Math.round(30 + 40 * random()) }
    yield await sayTruly(text, language, voice, random)
  }
}

test.for(["fr", "en"] as const)(
  "cues stand where the voice is, in %s, with the noise of a room",
  { timeout: 20_000 + RECORDINGS * 10_000 },
  async language => {
    const errors: number[] = []
    for await (const truth of truthsOf(language)) errors.push(...(await errorsOf(truth)))
    errors.sort((one, other) => one - other)
    const median = errors[Math.floor(errors.length / 2)] ?? Infinity
    const worst = errors.at(-1) ?? Infinity
    // What the proof is run for; a test tells it as well.
    const ms = (seconds: number): string => `${Math.round(seconds * 1000)} ms`
    process.stdout.write(
      `${errors.length} boundaries of ${RECORDINGS} recordings in ${language}: median ${ms(median)}, ` +
        `95 % within ${ms(errors[Math.floor(errors.length * 0.95)] ?? 0)}, worst ${ms(worst)}\n`,
    )
    expect(median).toBeLessThanOrEqual(MEDIAN_MAX)
    expect(worst).toBeLessThanOrEqual(WORST_MAX)
  },
)

test("what is said instead of the text is stranger than the text", async () => {
  const random = randomFrom(5)
  const [text = "", other = ""] = TRUE_TEXTS.fr
  const voice = { name: "fr-ch+m3", rate: 150, pitch: 50 }
  const said = await sayTruly(text, "fr", voice, random)
  const wrong = await find({ ...said, text: other })
  const right = await find(said)
  expect(right?.strangeness).toBeLessThan(wrong?.strangeness ?? 0)
})

test("of silence nothing is heard, and nobody follows what is too short", async () => {
  const truth = { text: "Nous sommes là.", language: "fr" as const, words: [] }
  const silence = { samples: new Float32Array(SPEECH_RATE), sampleRate: SPEECH_RATE }
  expect(await find({ ...truth, sound: silence })).toBeUndefined()
  expect(
    await find({ ...truth, sound: { ...silence, samples: new Float32Array(200).fill(0.5) } }),
  ).toBeUndefined()
})
