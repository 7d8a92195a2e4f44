import { describe, expect, test } from "vitest"
import { isReadOut, type Said } from "../../../src/app/studio/coach/spoken-advice"
import type { Advice } from "../../../src/domain/coach-steady"

const NEAR: Advice = { kind: "hint", hint: "too-near" }
const LEFT: Advice = { kind: "hint", hint: "off-mark", towards: "left" }
const RIGHT: Advice = { kind: "hint", hint: "off-mark", towards: "right" }
const GOOD: Advice = { kind: "good" }
const WATCHING: Advice = { kind: "watching" }

const isRead = (advice: Advice, said?: Said, isRecording = false): boolean =>
  isReadOut(advice, { isRecording, now: 20_000, said })

describe("what is read out to whoever listens to the page", () => {
  test("is each new hint", () => {
    expect(isRead(NEAR)).toBe(true)
    expect(isRead(LEFT, { advice: NEAR, at: 19_000 })).toBe(true)
    expect(isRead(RIGHT, { advice: LEFT, at: 19_000 })).toBe(true)
  })

  test("is the same hint again only after a while", () => {
    expect(isRead(NEAR, { advice: NEAR, at: 17_000 })).toBe(false)
    expect(isRead(NEAR, { advice: NEAR, at: 9_000 })).toBe(true)
  })

  test("is that all is well, once it was not", () => {
    expect(isRead(GOOD)).toBe(false)
    expect(isRead(GOOD, { advice: NEAR, at: 19_000 })).toBe(true)
    expect(isRead(GOOD, { advice: GOOD, at: 19_000 })).toBe(false)
    expect(isRead(WATCHING, { advice: NEAR, at: 1 })).toBe(false)
  })

  test("is nothing while the microphone is at work", () => {
    expect(isRead(NEAR, undefined, true)).toBe(false)
    expect(isRead(GOOD, { advice: NEAR, at: 1 }, true)).toBe(false)
  })
})
