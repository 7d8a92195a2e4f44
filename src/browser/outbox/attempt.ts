/** One attempt to send one entry, and what follows from its failure. */
import { UnissonError } from "../../domain/errors"
import { anySignal } from "../any-signal"
import { onChange } from "../storage/changes"
import { changeEntry, type EntryChange, findEntry } from "../storage/outbox-entries"
import type { OutboxEntry } from "../storage/outbox-entry"
import { isNoRoom } from "./no-room"
import { announceProgress } from "./progress"
import { decideRetry } from "./retry-policy"
import { type SendingDeps, sendEntry } from "./send-entry"

/** Forgetting the upload, and forgetting the file too. */
const WITHOUT_UPLOAD: EntryChange = { uploadUrl: undefined, sentBytes: 0 }
const WITHOUT_FILE: EntryChange = { ...WITHOUT_UPLOAD, sealed: undefined }

/** Write down that an attempt failed, and what follows from it. */
const noteFailure = async (entry: OutboxEntry, cause: unknown): Promise<void> => {
  const failure = cause instanceof UnissonError ? cause.code : "unknown"
  // As it is now: what got on in this attempt has set the count back.
  const present = (await findEntry(entry.takeId)) ?? entry
  const attempts = present.attempts + 1
  const restarts = present.restarts ?? 0
  const decision = decideRetry(failure, { attempts, restarts })
  if (decision.kind === "wait-for-her") {
    await changeEntry(entry, { state: "failed", failure, attempts })
    return
  }
  const notBeforeMs = Date.now() + decision.delayMs
  const again: EntryChange = { state: "waiting", failure, attempts, notBeforeMs }
  if (decision.kind === "again") await changeEntry(entry, again)
  else {
    const forgotten = decision.kind === "anew" ? WITHOUT_UPLOAD : WITHOUT_FILE
    await changeEntry(entry, { ...again, ...forgotten, restarts: restarts + 1 })
  }
}

/** Without room to write it down, it is at least said to who looks on now. */
const noteFailureOrSay = (entry: OutboxEntry, cause: unknown): Promise<void> =>
  noteFailure(entry, cause).catch((unwritten: unknown) => {
    if (isNoRoom(unwritten)) announceProgress({ takeId: entry.takeId, step: "no-room", progress: 0 })
    throw unwritten
  })

/** Whether an entry has to wait at present, though it could be sent. */
export const isHeld = ({ isUrgent }: OutboxEntry, { hold }: Pick<SendingDeps, "hold">): boolean =>
  isUrgent !== true && hold.reason() !== undefined

/** Say of an entry that nothing is being done about it. It is not a failure. */
export const putDown = async (entry: OutboxEntry): Promise<void> => {
  await changeEntry(entry, { state: "waiting" })
}

/** Try one entry; stops when it is taken out or put in anew, and when it is held. */
export const tryEntry = async (
  entry: OutboxEntry,
  deps: SendingDeps,
  stopped: AbortSignal,
): Promise<void> => {
  const gone = new AbortController()
  const held = new AbortController()
  const look = async (): Promise<void> => {
    const present = await findEntry(entry.takeId)
    if (present?.entryId !== entry.entryId) gone.abort()
    // She may have said meanwhile that this one is to go in any case.
    else if (isHeld(present, deps)) held.abort()
  }
  const stopListening = [
    onChange(change => {
      if (change === "outbox") void look()
    }),
    deps.hold.onChange(() => void look()),
  ]
  try {
    await sendEntry(entry, deps, anySignal([stopped, gone.signal, held.signal]))
  } catch (cause) {
    if (stopped.aborted || gone.signal.aborted) return
    if (held.signal.aborted) await putDown(entry)
    else await noteFailureOrSay(entry, cause)
  } finally {
    for (const stop of stopListening) stop()
  }
}
