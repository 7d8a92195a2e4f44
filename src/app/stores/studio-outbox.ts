/** The outbox as the screens see it, and the one place that starts it. */
import { create } from "zustand"
import type { Outbox } from "../../browser/outbox/drain"
import { listOwnedEntries, type OwnedEntry } from "../../browser/outbox/owners"
import { onProgress, type SendProgress } from "../../browser/outbox/progress"
import { onChange } from "../../browser/storage/changes"
import type { OutboxEntry } from "../../browser/storage/outbox-entry"
import { isConsentWaiting, listOutbox } from "../../browser/storage/outbox-list"
import type { ContributorId, TakeId } from "../../domain/ids"
import type { Points } from "../../domain/timecode"
import { holdUpdates } from "./app-update"
import { type OthersWaiting, othersAmong } from "./outbox-owners"
import { createRefresher } from "./refresher"
import { refreshBrief, useStudioBrief } from "./studio-brief"

type StudioOutbox = {
  /** Hers, in the order in which they are sent; `undefined` until read. */
  readonly entries: readonly OutboxEntry[] | undefined
  /** What others have put in on this phone and has not arrived. */
  readonly others: readonly OthersWaiting[]
  /** How far each is at present. Forgotten with the page. */
  readonly progress: Readonly<Record<TakeId, SendProgress>>
}

export const useStudioOutbox = create<StudioOutbox>(() => ({
  entries: undefined,
  others: [],
  progress: {},
}))

/** Whose studio is open: not known before there is a brief. */
const herId = (): ContributorId | undefined => useStudioBrief.getState().brief?.contributor.id

const countArrived = (): number =>
  useStudioOutbox.getState().entries?.filter(({ state }) => state === "arrived").length ?? 0

const refreshEntries = createRefresher(async () => {
  const owned = await listOwnedEntries().catch(() => undefined)
  if (owned === undefined) return
  const her = herId()
  const isHers = ({ owner }: OwnedEntry): boolean => her === undefined || owner === undefined || owner === her
  const others = await othersAmong(owned.filter(each => !isHers(each))).catch(() => [])
  useStudioOutbox.setState({ entries: owned.filter(isHers).map(({ entry }) => entry), others })
})

let outbox: Promise<Outbox> | undefined

/** Cutting and sending are large and not needed before the record button: loaded when there is something to send. */
export const theOutbox = (): Promise<Outbox> => {
  // A load that failed is forgotten, so that the next reason to send tries again.
  outbox ??= import("./open-outbox")
    .then(({ openOutbox }) => openOutbox())
    .catch((cause: unknown) => {
      outbox = undefined
      throw cause
    })
  return outbox
}

/** Go on with what has been put in earlier, if there is any. */
const sendWhatIsLeft = async (goOn?: (outbox: Outbox) => void): Promise<void> => {
  const entries = await listOutbox()
  if (entries.every(entry => entry.state === "arrived") && !(await isConsentWaiting())) return
  const running = await theOutbox()
  goOn?.(running)
}

const isUnderWay = ({ state }: OutboxEntry): boolean => state === "cutting" || state === "sending"

/** A reload in the middle of it would cut and send again: no new version is offered meanwhile. */
const holdUpdatesWhileSending = (): (() => void) => {
  let letGo: (() => void) | undefined
  const stop = useStudioOutbox.subscribe(({ entries = [] }) => {
    const isBusy = entries.some(isUnderWay)
    if (isBusy) letGo ??= holdUpdates()
    else {
      letGo?.()
      letGo = undefined
    }
  })
  return () => {
    stop()
    letGo?.()
  }
}

/**
 * Begin to send, and to watch what is sent. The outbox itself is never stopped: it goes on while
 * any page of the app is open.
 *
 * @returns Stops watching.
 */
export const startSending = (): (() => void) => {
  const stopWatching = [
    holdUpdatesWhileSending(),
    onChange(change => {
      if (change !== "outbox") return
      const arrived = countArrived()
      // An arrival changes what the server says of her takes.
      void refreshEntries().then(() => (countArrived() > arrived ? refreshBrief() : undefined))
    }),
    onProgress(progress =>
      useStudioOutbox.setState(state => ({ progress: { ...state.progress, [progress.takeId]: progress } })),
    ),
    // Another link was opened: what is hers is another part of the outbox.
    useStudioBrief.subscribe((now, before) => {
      if (now.brief?.contributor.id === before.brief?.contributor.id) return
      void refreshEntries()
      void sendWhatIsLeft(outbox => outbox.wake()).catch(() => undefined)
    }),
  ]
  void refreshEntries()
  void sendWhatIsLeft().catch(() => undefined)
  return () => {
    for (const stop of stopWatching) stop()
  }
}

/** Put a take on its way. */
export const sendTake = async (takeId: TakeId, points: Points): Promise<void> =>
  (await theOutbox()).enter(takeId, points)

/** Take it back. The take itself stays on the phone. */
export const takeBack = async (takeId: TakeId): Promise<void> => (await theOutbox()).leave(takeId)
