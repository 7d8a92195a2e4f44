/** Which tab films. One at a time on a phone: two recorders on one camera starve each other. */
import { deviceChannel } from "./device-channel"

/** Held by the tab that films. A dead tab holds no lock. */
const STAGE_LOCK = "unisson:stage"

/** A tab that wants the stage; its name, for a tab hears its own wish too. */
type Wish = { readonly from: number }

const wishes = deviceChannel<Wish>("unisson:stage")
const OURS = Math.random()

export type StageOptions = {
  /** Called each time the stage is this tab's. */
  readonly onHeld: () => void
  /** Called each time it is another tab's. It comes back by itself when that tab has left it. */
  readonly onElsewhere: () => void
  /** Whether another tab may have it on its wish: not in mid-recording. */
  readonly mayLetGo: () => boolean
}

/** Hold the stage until this tab leaves it (`true`), or another tab wishes for it (`false`). */
const keepStage = (left: AbortSignal, mayLetGo: () => boolean): Promise<boolean> =>
  new Promise(resolve => {
    const stop = wishes.listen(({ from }) => {
      if (from !== OURS && mayLetGo()) settle(false)
    })
    const settle = (hasLeft: boolean): void => {
      stop()
      resolve(hasLeft)
    }
    left.addEventListener("abort", () => settle(true))
    if (left.aborted) settle(true)
  })

/**
 * Take the stage for this tab, now or as soon as no other tab has it.
 *
 * @param left Leaves it.
 */
export const takeStage = async (left: AbortSignal, options: StageOptions): Promise<void> => {
  const keep = (): Promise<boolean> => {
    options.onHeld()
    return keepStage(left, options.mayLetGo)
  }
  let isFirst = true
  while (!left.aborted) {
    const hasLeft = isFirst
      ? await navigator.locks.request(STAGE_LOCK, { ifAvailable: true }, lock => lock !== null && keep())
      : await navigator.locks.request(STAGE_LOCK, { signal: left }, keep)
    if (hasLeft) return
    isFirst = false
    options.onElsewhere()
  }
}

/** Ask the tab that has the stage to let go of it. One that records does not. */
export const wishForStage = (): void => wishes.post({ from: OURS })
