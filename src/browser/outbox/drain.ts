/** Kept → sent: the outbox of this phone empties itself whenever it can. */
import { UnissonError } from "../../domain/errors"
import type { ContributorId, TakeId } from "../../domain/ids"
import type { Points } from "../../domain/timecode"
import { anySignal } from "../any-signal"
import { onChange } from "../storage/changes"
import { changeEntry, enterOutbox, findEntry, leaveOutbox } from "../storage/outbox-entries"
import type { OutboxEntry } from "../storage/outbox-entry"
import { whileDraining } from "./drainer-lock"
import { listEntriesOf } from "./owners"
import { decideRetry } from "./retry-policy"
import { type OutboxDeps, sendEntry } from "./send-entry"

/** The running outbox of this tab. */
export type Outbox = {
  /** Put a take in; it is cut and sent as soon as it can be. Repeating it does no harm. */
  readonly enter: (takeId: TakeId, points: Points) => Promise<void>
  /** Take it out again, also in the middle of sending. What has arrived cannot be taken back. */
  readonly leave: (takeId: TakeId) => Promise<void>
  /** Try a failed or waiting take now, because she asked. */
  readonly retry: (takeId: TakeId) => Promise<void>
  /** Try all that waits now, for instance after signing in again. */
  readonly wake: () => void
  /** Stop this tab's part; resolves when nothing of it runs any more. Another tab may go on. */
  readonly stop: () => Promise<void>
}

/**
 * Which entries a run tries; each level tries those before it too.
 * 0: those whose wait is over. 1: all that wait. 2: those too that failed and wait for a person.
 */
type Eagerness = 0 | 1 | 2
const DUE = 0
const WAITING = 1
const FAILED_TOO = 2

/** Whether an entry is to be tried in a run. */
const isTried = (entry: OutboxEntry, eagerness: Eagerness): boolean => {
  if (entry.state === "arrived") return false
  if (entry.state === "failed") return eagerness >= FAILED_TOO
  return eagerness >= WAITING || entry.notBeforeMs <= Date.now()
}

/** Write down that an attempt failed, and what follows from it. */
const noteFailure = async (entry: OutboxEntry, cause: unknown): Promise<void> => {
  const failure = cause instanceof UnissonError ? cause.code : "unknown"
  const attempts = entry.attempts + 1
  const decision = decideRetry(failure, attempts)
  const present = await findEntry(entry.takeId)
  const state = present?.state === "cutting" ? "cutting" : "waiting"
  switch (decision.kind) {
    case "again":
      await changeEntry(entry, { state, failure, attempts, notBeforeMs: Date.now() + decision.delayMs })
      return
    case "afresh": {
      const notBeforeMs = Date.now() + decision.delayMs
      const begun = { sealed: undefined, uploadUrl: undefined, sentBytes: 0 }
      await changeEntry(entry, { state: "cutting", failure, attempts, notBeforeMs, ...begun })
      return
    }
    case "wait-for-her":
      await changeEntry(entry, { state: "failed", failure, attempts })
  }
}

/** Try one entry; stops when it is taken out or put in anew. */
const tryEntry = async (entry: OutboxEntry, deps: OutboxDeps, stopped: AbortSignal): Promise<void> => {
  const gone = new AbortController()
  const stopListening = onChange(change => {
    if (change !== "outbox") return
    void findEntry(entry.takeId).then(present => {
      if (present?.entryId !== entry.entryId) gone.abort()
    })
  })
  try {
    await sendEntry(entry, deps, anySignal([stopped, gone.signal]))
  } catch (cause) {
    if (!stopped.aborted && !gone.signal.aborted) await noteFailure(entry, cause)
  } finally {
    stopListening()
  }
}

/** Try every entry of hers once that is eager enough, those included that are put in meanwhile. */
const drainOnce = async (
  person: ContributorId,
  deps: OutboxDeps,
  eagerness: Eagerness,
  stopped: AbortSignal,
): Promise<void> => {
  const tried = new Set<string>()
  while (!stopped.aborted) {
    const entries = await listEntriesOf(person)
    const next = entries.find(entry => !tried.has(entry.entryId) && isTried(entry, eagerness))
    if (next === undefined) return
    tried.add(next.entryId)
    await tryEntry(next, deps, stopped)
  }
}

/** Milliseconds until the next entry of hers may be tried by itself; `undefined`: none will be. */
const nextWaitMs = async (person: ContributorId): Promise<number | undefined> => {
  const moments = (await listEntriesOf(person))
    .filter(entry => entry.state !== "arrived" && entry.state !== "failed")
    .map(entry => entry.notBeforeMs - Date.now())
  return moments.length === 0 ? undefined : Math.max(0, Math.min(...moments))
}

/**
 * Start emptying the outbox, now and whenever there is a reason: the network is back, the page is
 * looked at again, a take was put in, a wait is over.
 */
export const startOutbox = (deps: OutboxDeps): Outbox => {
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
        person = await deps.whoIsHere(stopped.signal)
        if (person !== undefined) await drainOnce(person, deps, asked, stopped.signal)
      })
    }
    const waitMs = person === undefined ? undefined : await nextWaitMs(person)
    if (waitMs !== undefined && !stopped.signal.aborted) timer = setTimeout(() => want(DUE), waitMs)
  }

  const want = (asked: Eagerness): void => {
    if (stopped.signal.aborted) return
    isWanted = true
    if (asked > eagerness) eagerness = asked
    running ??= runUnderLock()
      // The lock is refused on stop; a lost database is opened again at the next reason to drain.
      .catch(() => undefined)
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
      const state = entry.sealed === undefined ? "cutting" : "waiting"
      if (entry.state === "failed") await changeEntry(entry, { state, attempts: 0, notBeforeMs: 0 })
      else await changeEntry(entry, { notBeforeMs: 0 })
      want(DUE)
    },
    wake: () => want(FAILED_TOO),
    stop: async () => {
      stopped.abort()
      clearTimeout(timer)
      await running
    },
  }
}
