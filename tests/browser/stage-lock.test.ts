import { afterEach, expect, it, vi } from "vitest"
import { takeStage } from "../../src/browser/storage/stage-lock"

const NAME = "unisson:stage"

/** Chromium hides no page of a headless browser: it says so by hand. */
const show = (visibilityState: "hidden" | "visible"): void => {
  Object.defineProperty(document, "visibilityState", { value: visibilityState, configurable: true })
  document.dispatchEvent(new Event("visibilitychange"))
}

/** What records, or no longer does. */
const recorder = Object.assign(new EventTarget(), { isIdle: true })

const left = { current: new AbortController() }
afterEach(() => {
  left.current.abort()
  Reflect.deleteProperty(document, "visibilityState")
})

/** Be on the stage. @returns what this tab is told, in order. */
const enter = (isIdle = true): string[] => {
  recorder.isIdle = isIdle
  const told: string[] = []
  left.current = new AbortController()
  void takeStage(left.current.signal, {
    onHeld: () => told.push("held"),
    onElsewhere: () => told.push("elsewhere"),
    mayLetGo: () => recorder.isIdle,
    onceMayLetGo: listener => {
      recorder.addEventListener("idle", listener)
      return () => recorder.removeEventListener("idle", listener)
    },
  })
  return told
}

const isHeld = async (): Promise<boolean> =>
  ((await navigator.locks.query()).held ?? []).some(({ name }) => name === NAME)

/** Another tab takes the stage. @returns It leaves it. */
const takeElsewhere = async (): Promise<() => void> => {
  const channel = new BroadcastChannel(NAME)
  channel.postMessage({ from: 0 })
  channel.close()
  return new Promise(resolve => {
    void navigator.locks.request(NAME, () => new Promise<void>(leave => resolve(leave)))
  })
}

it("a tab out of sight holds no stage, and comes back to it as it was", async () => {
  const told = enter()
  await vi.waitUntil(isHeld)
  show("hidden")
  await vi.waitUntil(async () => !(await isHeld()))
  show("visible")
  await vi.waitUntil(isHeld)
  expect(told).toEqual(["held"])
})

it("a tab that records keeps the stage out of sight, until its take is kept", async () => {
  enter(false)
  await vi.waitUntil(isHeld)
  show("hidden")
  const isFree = await navigator.locks.request(NAME, { ifAvailable: true }, lock => lock !== null)
  expect(isFree).toBe(false)

  recorder.isIdle = true
  recorder.dispatchEvent(new Event("idle"))
  await vi.waitUntil(async () => !(await isHeld()))
})

it("a tab out of sight hears that another has taken the stage, and gets it back in its turn", async () => {
  const told = enter()
  await vi.waitUntil(isHeld)
  show("hidden")
  const leave = await takeElsewhere()
  await vi.waitUntil(() => told.length === 2)
  expect(told).toEqual(["held", "elsewhere"])
  show("visible")
  leave()
  await vi.waitUntil(() => told.length === 3)
  expect(told).toEqual(["held", "elsewhere", "held"])
})

it("a tab out of sight does not stand in the queue", async () => {
  const leave = await takeElsewhere()
  const told = enter()
  await vi.waitUntil(() => told.length === 1)
  show("hidden")
  leave()
  await vi.waitUntil(async () => !(await isHeld()))
  expect(told).toEqual(["elsewhere"])
  show("visible")
  await vi.waitUntil(() => told.length === 2)
  expect(told).toEqual(["elsewhere", "held"])
})
