import { voiceClips } from "../fixtures/voices/voices"
import { expect, test } from "./fixtures/journey"
import { recordToTheEnd, watchPrompter } from "./fixtures/prompter-watch"
import { enterStage } from "./fixtures/stage"
import { IN_REAL_TIME, LONG_IN_REAL_TIME } from "./fixtures/tags"
import { voiceMicrophone } from "./fixtures/voice-microphone"

const MS_PER_SECOND = 1000
/** From the opening of the microphone to the recorder's start, three counted seconds included. */
const LEAD_SECONDS = 8
/** A fake microphone that is silent gives nothing at all. */
const AUDIBLE = 0.003
/** From when on silence is known for one, in seconds. */
const KNOWN_SILENCE = 0.5

test.describe("by her voice", () => {
  for (const [index, clip] of voiceClips().entries())
    test(
      `the prompter stands still in the pauses and ends with the sentence, at ${clip.pace} words a minute`,
      index === 0 ? IN_REAL_TIME : LONG_IN_REAL_TIME,
      async ({ shared: { api }, newProfile }) => {
        const microphone = await voiceMicrophone(clip, LEAD_SECONDS)
        const page = await newProfile().open({ camera: { audio: microphone.audio } })
        await enterStage(api, page, clip.text)
        const moments = await recordToTheEnd(page, await watchPrompter(page), 40 * MS_PER_SECOND)
        await microphone.remove()

        const loud = moments.filter(({ level }) => level > AUDIBLE)
        const begin = loud[0]?.at ?? Number.NaN
        const end = loud.at(-1)?.at ?? Number.NaN
        const length = clip.spans.at(-1)?.[1] ?? 0
        expect(begin, "she begins after the recorder").toBeGreaterThan(0)
        expect(Math.abs(end - begin - length), "the microphone gave all of it").toBeLessThan(0.3)

        const wordAt = (at: number): number => moments.findLast(moment => moment.at <= at)?.word ?? -1
        expect(wordAt(begin), "waits for the first word").toBe(0)
        clip.spans.slice(1).forEach(([next], index) => {
          const silentFrom = (clip.spans[index]?.[1] ?? 0) + KNOWN_SILENCE
          const [before, after] = [wordAt(begin + silentFrom), wordAt(begin + next)]
          expect(after, `stands still in pause ${index + 1}`).toBe(before)
          expect(before, "has moved on before").toBeGreaterThan(0)
        })
        const endedAt = moments.find(({ isDone }) => isDone)?.at ?? Number.NaN
        process.stdout.write(`      ends ${(endedAt - end).toFixed(2)} s after her last sound\n`)
        expect(Math.abs(endedAt - end)).toBeLessThan(1)
      },
    )
})
