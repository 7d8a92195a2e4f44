import { describe, expect, test } from "vitest"
import { isReadOut, NOTHING_SAID_YET, noteSaid } from "../../../src/app/studio/coach/spoken-advice"
import type { Advice } from "../../../src/domain/coach-steady"

const NEAR: Advice = { kind: "hint", hint: "too-near" }
const LEFT: Advice = { kind: "hint", hint: "off-mark", towards: "left" }
const RIGHT: Advice = { kind: "hint", hint: "off-mark", towards: "right" }
const GOOD: Advice = { kind: "good" }
const WATCHING: Advice = { kind: "watching" }

type Spoken = { readonly advice: Advice; readonly at: number }

/** Whether advice is read out at 20 s, after what was said before. */
const isRead = (advice: Advice, before: readonly Spoken[] = [], isRecording = false): boolean => {
  const said = before.reduce((all, spoken) => noteSaid(all, spoken.advice, spoken.at), NOTHING_SAID_YET)
  return isReadOut(advice, { isRecording, now: 20_000, said })
}

describe("what is read out to whoever listens to the page", () => {
  test("is each new hint", () => {
    expect(isRead(NEAR)).toBe(true)
    expect(isRead(LEFT, [{ advice: NEAR, at: 19_000 }])).toBe(true)
    expect(isRead(RIGHT, [{ advice: LEFT, at: 19_000 }])).toBe(true)
  })

  test("is the same hint again only after a while", () => {
    expect(isRead(NEAR, [{ advice: NEAR, at: 17_000 }])).toBe(false)
    expect(isRead(NEAR, [{ advice: NEAR, at: 9_000 }])).toBe(true)
  })

  test("is not the same two in turn, at the edge of a limit", () => {
    const edge = [
      { advice: NEAR, at: 15_000 },
      { advice: GOOD, at: 17_000 },
    ]
    expect(isRead(NEAR, edge)).toBe(false)
    expect(isRead(GOOD, [...edge, { advice: LEFT, at: 18_000 }])).toBe(false)
  })

  test("is that all is well, once it was not", () => {
    expect(isRead(GOOD)).toBe(false)
    expect(isRead(GOOD, [{ advice: NEAR, at: 19_000 }])).toBe(true)
    expect(isRead(GOOD, [{ advice: GOOD, at: 19_000 }])).toBe(false)
    expect(isRead(WATCHING, [{ advice: NEAR, at: 1 }])).toBe(false)
  })

  test("is nothing while the microphone is at work", () => {
    expect(isRead(NEAR, [], true)).toBe(false)
    expect(isRead(GOOD, [{ advice: NEAR, at: 1 }], true)).toBe(false)
  })
})
