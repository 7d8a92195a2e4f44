import { describe, expect, test } from "vitest"
import {
  clipSettings,
  DEFAULT_FILM_SETTINGS,
  filmSettings,
  patchBack,
  patchSettings,
} from "../../../src/domain/film-settings"

describe("what was decided about a film", () => {
  test("is all default where nothing was", () => {
    expect(filmSettings({})).toEqual(DEFAULT_FILM_SETTINGS)
    expect(filmSettings({ breathMs: undefined }).breathMs).toBe(0)
    expect(clipSettings(DEFAULT_FILM_SETTINGS, "1")).toEqual({ gainDb: 0, crop: null, lowerThird: true })
  })

  test("is changed part by part, and clips one by one", () => {
    const decided = patchSettings({ breathMs: 200, clips: { a: { gainDb: 2 } } }, { loudness: -23 })
    expect(decided).toEqual({ breathMs: 200, loudness: -23, clips: { a: { gainDb: 2 } } })
    const patch = { clips: { a: { lowerThird: false }, b: { gainDb: 1 } } }
    expect(patchSettings(decided, patch).clips).toEqual({
      a: { gainDb: 2, lowerThird: false },
      b: { gainDb: 1 },
    })
    expect(patchSettings(decided, { clips: { a: null } }).clips).toEqual({})
  })

  test.each([
    { breathMs: 500, leftOut: ["b"] },
    { clips: { a: { gainDb: -1 }, b: { crop: { x: 0, y: 1 } } } },
    { clips: { a: null }, order: ["b", "a"] },
  ])("is as before once a change is taken back: %j", patch => {
    const decided = { breathMs: 200, clips: { a: { gainDb: 2 } } }
    const back = patchBack(filmSettings(decided), patch)
    const again = filmSettings(patchSettings(patchSettings(decided, patch), back))
    const before = filmSettings(decided)
    for (const line of ["a", "b"]) expect(clipSettings(again, line)).toEqual(clipSettings(before, line))
    expect({ ...again, clips: {} }).toEqual({ ...before, clips: {} })
  })
})
