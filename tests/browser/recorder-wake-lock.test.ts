import { afterEach, describe, expect, it, vi } from "vitest"
import { userEvent } from "vitest/browser"
import { keepScreenOn } from "../../src/browser/capture/wake-lock"

/** Real playback, real files and real locks on a busy machine. */
const PATIENCE = { timeout: 15_000 }

/** Everything that is played from here on, with the real player. */
const watchPlayers = (): { players: () => HTMLVideoElement[] } => {
  const play = vi.spyOn(HTMLVideoElement.prototype, "play")
  const isVideo = (player: unknown): player is HTMLVideoElement => player instanceof HTMLVideoElement
  return { players: () => [...new Set(play.mock.contexts.filter(isVideo))] }
}

const comeBack = (): boolean => document.dispatchEvent(new Event("visibilitychange"))

/** What a browser without this interface looks like. */
const withoutWakeLock = (): void => {
  vi.stubGlobal("navigator", { userAgent: navigator.userAgent })
}

/** A wake lock that is given, and can be taken away as systems do. */
const lendWakeLock = (answer: () => Promise<{ released: boolean }>) => {
  const sentinels: { released: boolean }[] = []
  const request = vi.fn(async () => {
    const sentinel = {
      ...(await answer()),
      release: async () => {
        sentinel.released = true
      },
    }
    sentinels.push(sentinel)
    return sentinel
  })
  vi.stubGlobal("navigator", { userAgent: navigator.userAgent, wakeLock: { request } })
  return { request, sentinels }
}

const granted = async (): Promise<{ released: boolean }> => ({ released: false })
const refused = (): Promise<never> => Promise.reject(new DOMException("Low battery", "NotAllowedError"))

const releases: (() => void)[] = []
const keep = (): (() => void) => {
  const release = keepScreenOn()
  releases.push(release)
  return release
}

afterEach(() => {
  for (const release of releases.splice(0)) release()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe("the screen", () => {
  it("is kept on by a film that plays on and on where there is no wake lock", async () => {
    const { players } = watchPlayers()
    withoutWakeLock()
    const release = keep()
    await userEvent.click(document.body)
    await vi.waitFor(() => expect(players()[0]?.currentTime).toBeGreaterThan(0), PATIENCE)
    const [film] = players()
    if (film === undefined) throw new RangeError("No film")

    // What WebKit looks at: `HTMLMediaElement::shouldDisableSleep`.
    expect(film).toMatchObject({ muted: false, loop: false, playsInline: true, paused: false })
    expect(film.volume).toBeGreaterThan(0)
    film.currentTime = 3
    await vi.waitFor(() => expect(film.currentTime).toBeLessThan(2), PATIENCE)
    expect(film.paused).toBe(false)

    release()
    expect(film.paused).toBe(true)
    expect(film.getAttribute("src")).toBeNull()
  })

  it("is kept on by the film where the lock is refused, and by the lock once it is granted", async () => {
    const { players } = watchPlayers()
    const answer = vi.fn(granted).mockImplementationOnce(refused)
    const { sentinels } = lendWakeLock(answer)
    keep()
    await vi.waitFor(() => expect(players()).toHaveLength(1), PATIENCE)
    expect(players()[0]?.src).toMatch(/^blob:/)
    await userEvent.click(document.body)
    await vi.waitFor(() => expect(sentinels).toHaveLength(1), PATIENCE)
    expect(players()[0]?.paused).toBe(true)
  })

  it("asks again each time the page comes back without its lock, and only then", async () => {
    const { request, sentinels } = lendWakeLock(granted)
    const release = keep()
    await vi.waitFor(() => expect(sentinels).toHaveLength(1), PATIENCE)
    comeBack()
    expect(request).toHaveBeenCalledTimes(1)

    const [first] = sentinels
    if (first !== undefined) first.released = true
    comeBack()
    await vi.waitFor(() => expect(sentinels).toHaveLength(2), PATIENCE)
    release()
    expect(sentinels.map(({ released }) => released)).toEqual([true, true])
    comeBack()
    expect(request).toHaveBeenCalledTimes(2)
  })

  it("gives back a lock that is granted after it was released", async () => {
    const { sentinels } = lendWakeLock(granted)
    keep()()
    await vi.waitFor(() => expect(sentinels).toEqual([expect.objectContaining({ released: true })]), PATIENCE)
  })
})
