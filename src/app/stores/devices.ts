/**
 * The containers of one person: browser tab, home-screen app, in-app browser. Each tells the server
 * what it holds, so that the others can name what they cannot see.
 */
import { create } from "zustand"
import type { BriefShape, DeviceReport, DeviceShape } from "../../api/shapes"
import { call } from "../../browser/api-client"
import { containerKind, nameContainer } from "../../browser/container"
import { ensureDeviceId } from "../../browser/storage/device-id"
import type { DeviceId } from "../../domain/device"
import type { ContributorId } from "../../domain/ids"
import { heldTakes } from "./held-takes"
import { isStranger, refreshBrief, useStudioBrief } from "./studio-brief"
import { useStudioOutbox } from "./studio-outbox"
import { useStudioTakes } from "./studio-takes"

/** While an upload runs its entry changes often: all that changes within so long is told at once. */
const GATHER_MS = 1_500
/** Nobody waits for the key, and she does for what stands before the record button: that goes first. */
const KEY_AFTER_MS = 5_000

export const useThisDevice = create<{ readonly deviceId: DeviceId | undefined }>(() => ({
  deviceId: undefined,
}))

/** Her other containers that hold takes. A brief kept by an older version names none. */
export const devicesElsewhere = (
  brief: { readonly devices?: BriefShape["devices"] },
  here: DeviceId | undefined,
): readonly DeviceShape[] =>
  here === undefined
    ? []
    : (brief.devices ?? []).filter(({ deviceId, takeCount }) => deviceId !== here && takeCount > 0)

/** The key that her sealed files are known by, as soon as there is one. */
let key: { readonly contributorId: ContributorId; readonly publicKey: string } | undefined

/**
 * Have her key made, so that the server knows it before she travels. Where that fails, the desk asks
 * whether a file is hers.
 */
const ensureKey = async (contributorId: ContributorId): Promise<void> => {
  const { ensureSealingKey } = await import("../../browser/storage/sealing-keys")
  key = await ensureSealingKey(contributorId)
}

/** What is to be told now; `undefined`: not all is known yet, or nobody is signed in. */
const reportNow = (): DeviceReport | undefined => {
  const state = useStudioBrief.getState()
  const { takes } = useStudioTakes.getState()
  const { entries } = useStudioOutbox.getState()
  const isSignedIn = state.brief !== undefined && state.isAsked && !isStranger(state)
  if (!isSignedIn || state.brief === undefined || takes === undefined || entries === undefined)
    return undefined
  return {
    kind: containerKind(),
    ...nameContainer(navigator.userAgent, navigator.maxTouchPoints),
    takes: heldTakes(takes, entries, state.brief.contributor.id),
    ...(key?.contributorId === state.brief.contributor.id && { publicKey: key.publicKey }),
  }
}

/** Tells what has changed since it told last. */
const createReporter = () => {
  let told: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let keyTimer: ReturnType<typeof setTimeout> | undefined

  /** Tell again with her key, once there is one. */
  const addKey = (her: ContributorId | undefined): void => {
    if (her === undefined || key?.contributorId === her) return
    clearTimeout(keyTimer)
    keyTimer = setTimeout(() => void ensureKey(her).then(tellSoon, () => undefined), KEY_AFTER_MS)
  }

  const tell = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const { deviceId } = useThisDevice.getState()
    const body = reportNow()
    if (deviceId === undefined || body === undefined) return
    const her = useStudioBrief.getState().brief?.contributor.id
    const text = JSON.stringify([her, body])
    if (text === told) return
    told = text
    try {
      // The page may be on its way out: it is told all the same.
      await call("reportDevice", { params: { deviceId }, body, keepalive: true })
      addKey(her)
    } catch {
      // Told again with the next change, or when there is a network again.
      told = undefined
    }
  }
  const tellSoon = (): void => {
    timer ??= setTimeout(() => void tell(), GATHER_MS)
  }
  return {
    tellSoon,
    tellNow: (): void => void tell(),
    stop: (): void => {
      clearTimeout(timer)
      clearTimeout(keyTimer)
    },
  }
}

/** She comes back from where the others wait: they may have sent what they had. */
const refreshIfOthersWait = (): void => {
  const { brief } = useStudioBrief.getState()
  const others = devicesElsewhere(brief ?? {}, useThisDevice.getState().deviceId)
  if (others.some(({ unsentCount }) => unsentCount > 0)) void refreshBrief()
}

/**
 * Tell what this container holds, now and whenever it changes.
 *
 * @returns Stops.
 */
export const startDevices = (): (() => void) => {
  const stopped = new AbortController()
  const listening = { signal: stopped.signal }
  const reporter = createReporter()
  const onVisibility = (): void => {
    if (document.visibilityState === "hidden") reporter.tellNow()
    else refreshIfOthersWait()
  }

  // Without a database there is nothing to tell of either.
  void ensureDeviceId()
    .then(deviceId => useThisDevice.setState({ deviceId }))
    .then(reporter.tellSoon, () => undefined)
  const unsubscribe = [useStudioBrief, useStudioTakes, useStudioOutbox].map(store =>
    store.subscribe(reporter.tellSoon),
  )
  document.addEventListener("visibilitychange", onVisibility, listening)
  window.addEventListener("pagehide", reporter.tellNow, listening)
  window.addEventListener("online", reporter.tellSoon, listening)
  return () => {
    stopped.abort()
    reporter.stop()
    for (const stop of unsubscribe) stop()
  }
}
