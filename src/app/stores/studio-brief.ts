/** What the contributor is asked to say: from this phone at once, from the server as soon as it answers. */
import { create } from "zustand"
import type { BriefLineShape, BriefShape } from "../../api/shapes"
import { ApiError, call } from "../../browser/api-client"
import { followEvents } from "../../browser/events"
import { findLastBrief, keepBrief } from "../../browser/storage/brief-cache"
import type { LineId } from "../../domain/ids"
import { createRefresher } from "./refresher"

type StudioBrief = {
  /** The brief; `undefined`: none is on this phone yet. */
  readonly brief: BriefShape | undefined
  /** Whether the phone and the server have both been asked once. */
  readonly isAsked: boolean
  /** Why the server's last answer was no brief; `undefined` after a good one. */
  readonly failure: string | undefined
}

export const useStudioBrief = create<StudioBrief>(() => ({
  brief: undefined,
  isAsked: false,
  failure: undefined,
}))

/** Whether the server has said that nobody is signed in who has a brief. */
export const isStranger = ({ failure }: Pick<StudioBrief, "failure">): boolean =>
  failure === "not-signed-in" || failure === "forbidden"

/** The look into this phone's own storage, asked at the same time as the server. */
let lookAtPhone: Promise<void> = Promise.resolve()

const readFromServer = async (): Promise<void> => {
  try {
    const brief = await call("readBrief")
    useStudioBrief.setState({ brief, isAsked: true, failure: undefined })
    // Room may be short; without the copy she still works online.
    await keepBrief(brief).catch(() => undefined)
  } catch (error) {
    // Without network the server's "no" is quicker than the phone's "yes".
    await lookAtPhone
    useStudioBrief.setState({ isAsked: true, failure: error instanceof ApiError ? error.code : "unknown" })
  }
}

/** Ask the server for the brief again. Never rejects. */
export const refreshBrief = createRefresher(readFromServer)

const refresh = (): void => void refreshBrief()

/**
 * Hear of changes while she is signed in. A stranger would be refused, and ask again every few
 * seconds for as long as the page is open.
 *
 * @returns Stops.
 */
const followWhileSignedIn = (): (() => void) => {
  let unfollow: (() => void) | undefined
  const decide = (state: StudioBrief): void => {
    if (!state.isAsked) return
    if (!isStranger(state)) unfollow ??= followEvents({ onEvent: refresh, onOpen: refresh })
    else {
      unfollow?.()
      unfollow = undefined
    }
  }
  decide(useStudioBrief.getState())
  const unsubscribe = useStudioBrief.subscribe(decide)
  return () => {
    unsubscribe()
    unfollow?.()
  }
}

/**
 * Show the kept brief, then follow the server's.
 *
 * @returns Stops following.
 */
export const startBrief = (): (() => void) => {
  const stopped = new AbortController()
  const showKept = async (): Promise<void> => {
    const kept = await findLastBrief().catch(() => undefined)
    if (kept !== undefined && useStudioBrief.getState().brief === undefined)
      useStudioBrief.setState({ brief: kept.brief })
  }
  // She may have opened her link in another tab meanwhile.
  const refreshIfStranger = (): void => {
    if (document.visibilityState === "visible" && isStranger(useStudioBrief.getState())) refresh()
  }

  lookAtPhone = showKept()
  refresh()
  window.addEventListener("online", refresh, { signal: stopped.signal })
  document.addEventListener("visibilitychange", refreshIfStranger, { signal: stopped.signal })
  const unfollow = followWhileSignedIn()
  return () => {
    stopped.abort()
    unfollow()
  }
}

/** One of her lines. */
export const lineOf = (brief: BriefShape | undefined, lineId: LineId): BriefLineShape | undefined =>
  brief?.lines.find(line => line.id === lineId)
