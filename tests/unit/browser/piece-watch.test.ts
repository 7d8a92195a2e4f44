import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { watchPieces } from "../../../src/browser/outbox/piece-watch"

const SECOND_MS = 1000
/** What proxies wait for by default. */
const PROXY_TIMEOUT_S = 60

describe("the watch over pieces", () => {
  const onStall = vi.fn()
  const onSlow = vi.fn()

  beforeEach(() => {
    vi.useFakeTimers()
    onStall.mockClear()
    onSlow.mockClear()
  })
  afterEach(() => vi.useRealTimers())

  it("tells of a piece that moves and takes too long, well before a proxy loses patience", () => {
    const watch = watchPieces({ onStall, onSlow })
    watch.begin()
    for (let second = 1; second < PROXY_TIMEOUT_S && onSlow.mock.calls.length === 0; second += 1) {
      vi.advanceTimersByTime(SECOND_MS)
      watch.feed(second * 1000, false)
    }
    watch.stop()
    expect(onSlow).toHaveBeenCalledTimes(1)
    const [bytes, took] = onSlow.mock.calls[0] ?? []
    expect(took).toBeLessThanOrEqual(PROXY_TIMEOUT_S / 2)
    expect(bytes).toBeGreaterThan(0)
    expect(onStall).not.toHaveBeenCalled()
  })

  it("does not call a piece slow that has left as a whole: the server may hash for long", () => {
    const watch = watchPieces({ onStall, onSlow })
    watch.begin()
    watch.feed(1000, true)
    vi.advanceTimersByTime(PROXY_TIMEOUT_S * SECOND_MS)
    watch.stop()
    expect(onSlow).not.toHaveBeenCalled()
    expect(onStall).toHaveBeenCalled()
  })

  it("says nothing once it is stopped", () => {
    const watch = watchPieces({ onStall, onSlow })
    watch.begin()
    watch.stop()
    vi.advanceTimersByTime(PROXY_TIMEOUT_S * SECOND_MS)
    expect([onStall, onSlow].flatMap(told => told.mock.calls)).toEqual([])
  })
})
