/** Kept → sent: the outbox of this phone empties itself whenever it can. */
import type { ContributorId, TakeId } from "../../domain/ids"
import type { Points } from "../../domain/timecode"
import { onChange } from "../storage/changes"
import { changeEntry, type EntryChange, enterOutbox, findEntry, leaveOutbox } from "../storage/outbox-entries"
import { listOutbox } from "../storage/outbox-list"
import { isHeld, putDown, tryEntry } from "./attempt"
import { whileDraining } from "./drainer-lock"
import { listEntriesOf } from "./owners"
import { createPieceSize } from "./piece-size"
import type { OutboxDeps, SendingDeps } from "./send-entry"
import { DUE, type Eagerness, FAILED_TOO, isTried, nextWaitMs, WAITING } from "./turns"

/** The running outbox of this tab. */
export type Outbox = {
  /** Put a take in; it is cut and sent as soon as it can be. Repeating it does no harm. */
  readonly enter: (takeId: TakeId, points: Points) => Promise<void>
  /** Take it out again, also in the middle of sending. What has arrived cannot be taken back. */
  readonly leave: (takeId: TakeId) => Promise<void>
  /** Try a failed or waiting take now, because she asked. */
  readonly retry: (takeId: TakeId) => Promise<void>
  /** Send it now though the rest is held. It stays said until it has arrived. */
  readonly sendAnyway: (takeId: TakeId) => Promise<void>
  /** Try all that waits now, for instance after signing in again. */
  readonly wake: () => void
  /** Stop this tab's part; resolves when nothing of it runs any more. Another tab may go on. */
  readonly stop: () => Promise<void>
}

/** She asked for what had failed: as if it were the first attempt. */
const FROM_THE_START: EntryChange = { state: "waiting", attempts: 0, notBeforeMs: 0, restarts: undefined }

/**
 * Under the lock nobody else is at work: what an entry says to be under way was so in a tab that is
 * gone, or in one that was held. The screen must not say it any longer.
 */
const putDownStale = async (deps: SendingDeps): Promise<void> => {
  for (const entry of await listOutbox()) {
    const isStale = entry.state === "sending" || (entry.state === "cutting" && isHeld(entry, deps))
    if (isStale) await putDown(entry)
  }
}

/** Try every entry of hers once that is eager enough, those included that are put in meanwhile. */
const drainOnce = async (
  person: ContributorId,
  deps: SendingDeps,
  eagerness: Eagerness,
  stopped: AbortSignal,
): Promise<void> => {
  const tried = new Set<string>()
  while (!stopped.aborted) {
    const entries = await listEntriesOf(person)
    const next = entries.find(
      entry => !tried.has(entry.entryId) && isTried(entry, eagerness, Date.now()) && !isHeld(entry, deps),
    )
    if (next === undefined) return
    tried.add(next.entryId)
    await tryEntry(next, deps, stopped)
  }
}

/** When nothing can be read or written, until it is tried again. */
const AFTER_STORAGE_FAILURE_MS = 30_000

/** Whether something waits for room on this phone. What says "sending" now may have been unable to say that it failed. */
const waitsForRoom = async (): Promise<boolean> =>
  (await listOutbox()).some(({ failure, state }) => failure === "quota-exceeded" || state === "sending")

/**
 * Start emptying the outbox, now and whenever there is a reason: the network is back, the page is
 * looked at again, a take was put in, a wait is over.
 */
export const startOutbox = (given: OutboxDeps): Outbox => {
  const deps: SendingDeps = { ...given, pieces: createPieceSize() }
  const stopped = new AbortController()
  let running: Promise<void> | undefined
  let isWanted = false
  let eagerness: Eagerness = DUE
  let timer: ReturnType<typeof setTimeout> | undefined

  const runUnderLock = async (): Promise<void> => {
    clearTimeout(timer)
    let person: ContributorId | undefined
    while (isWanted && !stopped.signal.aborted) {
      const asked = eagerness
      isWanted = false
      eagerness = DUE
      await whileDraining(stopped.signal, async () => {
        await putDownStale(deps)
        person = await deps.whoIsHere(stopped.signal)
        if (person !== undefined) await drainOnce(person, deps, asked, stopped.signal)
      })
    }
    const hers = person === undefined ? [] : await listEntriesOf(person)
    const waitMs = nextWaitMs(
      hers.filter(entry => !isHeld(entry, deps)),
      Date.now(),
    )
    if (waitMs !== undefined && !stopped.signal.aborted) timer = setTimeout(() => want(DUE), waitMs)
  }

  const want = (asked: Eagerness): void => {
    if (stopped.signal.aborted) return
    isWanted = true
    if (asked > eagerness) eagerness = asked
    running ??= runUnderLock()
      // The lock is refused on stop; a lost database is opened again, and a full one may have room by then.
      .catch(() => {
        if (!stopped.signal.aborted) timer = setTimeout(() => want(DUE), AFTER_STORAGE_FAILURE_MS)
      })
      .finally(() => {
        running = undefined
        if (isWanted) want(DUE)
      })
  }

  const listening = { signal: stopped.signal }
  window.addEventListener("online", () => want(WAITING), listening)
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "visible") want(WAITING)
    },
    listening,
  )
  const stopListening = [
    deps.hold.onChange(() => want(WAITING)),
    // Room may have been made on a full phone.
    onChange(change => {
      if (change !== "takes") return
      waitsForRoom().then(
        waits => waits && want(FAILED_TOO),
        () => undefined,
      )
    }),
  ]
  // She may have opened a new link, or a new version may have mended what failed.
  want(FAILED_TOO)

  return {
    enter: async (takeId, points) => {
      await enterOutbox(takeId, points)
      want(DUE)
    },
    leave: leaveOutbox,
    retry: async takeId => {
      const entry = await findEntry(takeId)
      if (entry === undefined || entry.state === "arrived") return
      if (entry.state === "failed") await changeEntry(entry, FROM_THE_START)
      else await changeEntry(entry, { notBeforeMs: 0 })
      want(DUE)
    },
    sendAnyway: async takeId => {
      const entry = await findEntry(takeId)
      if (entry === undefined || entry.state === "arrived") return
      const again = entry.state === "failed" ? FROM_THE_START : { notBeforeMs: 0 }
      await changeEntry(entry, { ...again, isUrgent: true })
      want(DUE)
    },
    wake: () => want(FAILED_TOO),
    stop: async () => {
      stopped.abort()
      for (const stopOne of stopListening) stopOne()
      clearTimeout(timer)
      await running
    },
  }
}
