import { describe, expect, test } from "vitest"
import { type Advice, NOTHING_SAID, type Steady, steady } from "../../../src/domain/coach-steady"
import type { Finding, Hint, Side } from "../../../src/domain/coaching"

/** Strains at a moment, the most important first. */
type Strains = Partial<Record<Hint, number>>
type Change = { readonly at: number; readonly advice: Advice }

/** Milliseconds between two steps of the coach. */
const STEP = 100
const LONGEST_WAIT = 2_000
/** What a hint stays at least, to be read; and the screen without one. */
const READ_MS = 1_500
const CALM_MS = 800

/**
 * Let the coach watch. A look is taken every `every` milliseconds; the coach thinks again ten times a
 * second, as it does for the sound.
 */
const watch = (
  { seconds, every = 400, towards }: { seconds: number; every?: number; towards?: (at: number) => Side },
  strainsAt: (at: number) => Strains | undefined,
): readonly Change[] => {
  const changes: Change[] = []
  let state: Steady = NOTHING_SAID
  for (let now = 0; now < seconds * 1000; now += STEP) {
    const at = Math.floor(now / every) * every
    const findings = Object.entries(strainsAt(at) ?? {}).map(
      ([hint, strain]): Finding => ({
        hint: hint as Hint,
        strain,
        at,
        ...(towards && { towards: towards(at) }),
      }),
    )
    const next = steady(state, findings, now, true)
    if (next.advice !== state.advice) changes.push({ at: now, advice: next.advice })
    state = next
  }
  return changes
}

const nameOf = ({ advice }: Change): string => (advice.kind === "hint" ? advice.hint : advice.kind)
const names = (changes: readonly Change[]): readonly string[] => changes.map(nameOf)

/** Numbers from 0 to 1 that look random and are the same each time. */
const noiseFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

const expectSteady = (changes: readonly Change[]): void => {
  for (const [index, change] of changes.entries()) {
    const next = changes[index + 1]
    if (next === undefined) return
    const stays = change.advice.kind === "hint" ? READ_MS : CALM_MS
    expect(next.at - change.at, `${nameOf(change)} at ${change.at}`).toBeGreaterThanOrEqual(stays)
  }
}

describe("one hint", () => {
  test.each([250, 333, 500])(
    "comes within two seconds at a look every %i ms, and goes when mended",
    every => {
      for (let start = 3_000; start < 3_500; start += STEP) {
        const changes = watch({ seconds: 12, every }, at => ({
          "too-near": at >= start && at < 8_000 ? 1.5 : 0.2,
        }))
        expect(names(changes)).toEqual(["good", "too-near", "good"])
        expect((changes[1]?.at ?? 0) - start).toBeLessThanOrEqual(LONGEST_WAIT)
        expect((changes[2]?.at ?? 0) - 8_000).toBeLessThanOrEqual(LONGEST_WAIT)
      }
    },
  )

  test("does not come for a single look", () => {
    expect(names(watch({ seconds: 6 }, at => ({ "no-face": at === 2_000 ? 2 : 0 })))).toEqual(["good"])
  })

  test("does not go for a single look, nor for a fault that is all but mended", () => {
    const changes = watch({ seconds: 10 }, at => ({ "too-far": at === 4_000 ? 0.3 : at > 6_000 ? 0.9 : 1.4 }))
    expect(names(changes)).toEqual(["too-far"])
  })

  test("goes when what it was about can no longer be measured", () => {
    const changes = watch({ seconds: 6 }, at => (at < 3_000 ? { "too-quiet": 1.4 } : {}))
    expect(names(changes)).toEqual(["too-quiet", "good"])
  })

  test("turns round with her, no faster than it can be read", () => {
    const changes = watch({ seconds: 9, towards: at => (at % 4_000 < 2_000 ? "left" : "right") }, () => ({
      "off-mark": 1.5,
    }))
    expect(changes.length).toBeGreaterThan(2)
    expectSteady(changes)
  })
})

describe("of two faults", () => {
  test("the more important is told, then the other", () => {
    const changes = watch({ seconds: 9 }, at => ({ "too-dark": at < 5_000 ? 1.4 : 0, "off-mark": 1.4 }))
    expect(names(changes)).toEqual(["too-dark", "off-mark"])
  })

  test("the more important takes the place of the other, once that could be read", () => {
    const changes = watch({ seconds: 9 }, at => ({ "no-face": at > 1_000 ? 2 : 0, "too-quiet": 1.4 }))
    expect(names(changes)).toEqual(["too-quiet", "no-face"])
    expectSteady(changes)
  })

  test("the second comes within two seconds of its beginning, whenever the first is mended", () => {
    for (let start = 2_000; start < 6_000; start += STEP) {
      const changes = watch({ seconds: 12, every: 300 }, at => ({
        "too-dark": at >= 2_000 && at < 4_000 ? 1.5 : 0,
        "off-mark": at >= start ? 1.5 : 0,
      }))
      const second = changes.find(change => nameOf(change) === "off-mark")?.at ?? Number.POSITIVE_INFINITY
      expect(second - Math.max(start, 4_000), `${start}`).toBeLessThanOrEqual(LONGEST_WAIT)
      expectSteady(changes)
    }
  })
})

describe("noise", () => {
  test("at the limit of several hints never makes them flicker", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const noise = noiseFrom(seed)
      const looks = new Map<number, Strains>()
      const changes = watch({ seconds: 60, every: 250 + (seed % 4) * 83 }, at => {
        const known = looks.get(at) ?? {
          "no-face": noise() > 0.9 ? 2 : 0,
          "too-dark": 0.7 + 0.6 * noise(),
          "too-far": 0.7 + 0.6 * noise(),
          "off-mark": 0.9 + 0.2 * noise(),
        }
        looks.set(at, known)
        return known
      })
      expectSteady(changes)
    }
  })

  test("on good measures says nothing but that all is well", () => {
    const noise = noiseFrom(7)
    const changes = watch({ seconds: 120 }, () => ({ "too-near": noise() * 0.9, "too-loud": noise() * 0.9 }))
    expect(names(changes)).toEqual(["good"])
  })

  test("around a clear fault leaves its hint in peace", () => {
    const noise = noiseFrom(9)
    const changes = watch({ seconds: 60 }, () => ({ "too-near": 1.05 + noise() * 0.6 }))
    expect(names(changes)).toEqual(["too-near"])
  })
})

describe("praise", () => {
  test("is not given before a first look, nor while a fault is being looked at", () => {
    expect(steady(NOTHING_SAID, [], 0, false).advice.kind).toBe("watching")
    expect(names(watch({ seconds: 6 }, () => ({ "too-dark": 1.4 })))).toEqual(["too-dark"])
  })
})
