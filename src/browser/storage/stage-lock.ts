/** Which tab films. One at a time on a phone: two recorders on one camera starve each other. */
import { deviceChannel } from "./device-channel"

/**
 * Held by the tab that films, while it is in sight or records: a tab out of sight may be suspended,
 * and would hold it without hearing a wish. A dead tab holds no lock.
 */
const STAGE_LOCK = "unisson:stage"

/** A tab that wants the stage, or has just got it; its name, for a tab hears its own wish too. */
type Wish = { readonly from: number }

const wishes = deviceChannel<Wish>("unisson:stage")
const OURS = Math.random()

export type StageOptions = {
  /** Called each time the stage is this tab's. Not called when it comes back to a stage that nobody took. */
  readonly onHeld: () => void
  /** Called each time it is another tab's. It comes back by itself when that tab has left it. */
  readonly onElsewhere: () => void
  /** Whether another tab may have it: not in mid-recording. */
  readonly mayLetGo: () => boolean
  /** Call back when it may have it again. Returns what stops that. */
  readonly onceMayLetGo: (listener: () => void) => () => void
}

const isHidden = (): boolean => document.visibilityState === "hidden"

/** Call back whenever the page comes into sight or goes out of it. @returns Stops listening. */
const onSight = (listener: () => void): (() => void) => {
  document.addEventListener("visibilitychange", listener)
  return () => document.removeEventListener("visibilitychange", listener)
}

/** Call back once a signal aborts, or at once. @returns Stops listening. */
const onAbort = (signal: AbortSignal, listener: () => void): (() => void) => {
  signal.addEventListener("abort", listener)
  if (signal.aborted) listener()
  return () => signal.removeEventListener("abort", listener)
}

const onWishOfOthers = (listener: () => void): (() => void) =>
  wishes.listen(({ from }) => {
    if (from !== OURS) listener()
  })

/** Wait out of sight for as long as the page is there. @param onTaken Another tab has the stage now. */
const waitForSight = (left: AbortSignal, onTaken: () => void): Promise<void> =>
  new Promise(resolve => {
    const look = (): void => {
      if (isHidden() && !left.aborted) return
      for (const stop of stops) stop()
      resolve()
    }
    const stops = [onWishOfOthers(onTaken), onSight(look)]
    stops.push(onAbort(left, look))
    look()
  })

/** Why a tab has let go of the stage, or has not got it. */
type Parting = "left" | "wished" | "hidden" | "taken"

/** Hold the stage until this tab leaves it or goes out of sight, or another one wishes for it. */
const keepStage = (left: AbortSignal, { mayLetGo, onceMayLetGo }: StageOptions): Promise<Parting> =>
  new Promise(resolve => {
    const settle = (parting: Parting): void => {
      for (const stop of stops) stop()
      resolve(parting)
    }
    const hide = (): void => {
      if (isHidden() && mayLetGo()) settle("hidden")
    }
    const stops = [
      onWishOfOthers(() => mayLetGo() && settle("wished")),
      onSight(hide),
      // Hidden in mid-recording, and the take is kept by now.
      onceMayLetGo(hide),
    ]
    stops.push(onAbort(left, () => settle("left")))
  })

/** Stand in the queue for the stage, until this page leaves or is out of sight. */
const queue = async (left: AbortSignal, keep: () => Promise<Parting>): Promise<Parting> => {
  const standing = new AbortController()
  const stop = onSight(() => isHidden() && standing.abort())
  const stay = onAbort(left, () => standing.abort())
  try {
    return await navigator.locks.request(STAGE_LOCK, { signal: standing.signal }, keep)
  } catch (cause) {
    if (!standing.signal.aborted) throw cause
    return left.aborted ? "left" : "hidden"
  } finally {
    stop()
    stay()
  }
}

const tryNow = (keep: () => Promise<Parting>): Promise<Parting> =>
  navigator.locks.request(STAGE_LOCK, { ifAvailable: true }, lock => (lock === null ? "taken" : keep()))

/**
 * Take the stage for this tab, now or as soon as no other tab has it.
 *
 * @param left Leaves it.
 */
export const takeStage = async (left: AbortSignal, options: StageOptions): Promise<void> => {
  let isOurs = false
  let isElsewhere = false
  const keep = async (): Promise<Parting> => {
    if (left.aborted) return "left"
    if (!isOurs) options.onHeld()
    isOurs = true
    isElsewhere = false
    // A tab out of sight hears that it is gone, and puts its camera out.
    wishForStage()
    return keepStage(left, options)
  }
  const lose = (): void => {
    isOurs = false
    isElsewhere = true
    options.onElsewhere()
  }
  while (!left.aborted) {
    await waitForSight(left, lose)
    // Even for a moment the lock would be missing to whoever comes next.
    if (left.aborted) return
    const parting = isElsewhere ? await queue(left, keep) : await tryNow(keep)
    if (parting === "wished" || parting === "taken") lose()
  }
}

/** Ask the tab that has the stage to let go of it. One that records does not. */
export const wishForStage = (): void => wishes.post({ from: OURS })
