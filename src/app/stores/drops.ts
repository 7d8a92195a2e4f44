/** The files that were let go on the board, and how far each is. What is done with them is in `sealed-drop.ts`. */
import { create } from "zustand"
import type { SealedHeader } from "../../api/sealed-header"
import type { HandIn } from "../../browser/sealed/hand-in"
import type { ClipPlace } from "../../domain/clip-place"
import { UnissonError } from "../../domain/errors"
import type { CampaignId } from "../../domain/ids"

/**
 * - `waiting`: its turn comes. `checking`, `sending`: under way.
 * - `placing`: a clip that says nothing of itself: the coordinator says whose take of which line it is.
 * - `asking`: whole, and sealed by a phone that nobody knows: the coordinator answers for it, or does not.
 * - `arrived`: it is on its line. `there`: the take had arrived already, by whatever way.
 * - `refused`: see `code`. `stopped`: she took it out.
 */
export type DropState =
  | "waiting"
  | "placing"
  | "checking"
  | "sending"
  | "asking"
  | "arrived"
  | "there"
  | "refused"
  | "stopped"

/** A file that was handed in. */
export type Drop = {
  readonly id: string
  /** On whose board it was handed in. */
  readonly campaignId: CampaignId
  readonly name: string
  readonly state: DropState
  /** 0 to 1, of the step under way. */
  readonly progress: number
  /** What it says of itself, once that is checked. */
  readonly header?: SealedHeader
  /** Of a clip: whose take of which line it is, as far as that is guessed or said. */
  readonly place?: ClipPlace
  /** Why it was refused. */
  readonly code?: string
}

export const useSealedDrops = create<{ readonly drops: readonly Drop[] }>(() => ({ drops: [] }))

export type Work = { readonly stop: AbortController; readonly file: File; handIn?: HandIn }

/** What lies behind each drop; forgotten with it. */
export const works = new Map<string, Work>()

/** Change what is said of a drop. */
export const setDrop = (id: string, changes: Partial<Drop>): void =>
  useSealedDrops.setState(({ drops }) => ({
    drops: drops.map(drop => (drop.id === id ? { ...drop, ...changes } : drop)),
  }))

/** What a failure makes of a drop. */
const endOf = (cause: unknown): Partial<Drop> => {
  const code = cause instanceof UnissonError ? cause.code : "unknown"
  if (code === "already-arrived") return { state: "there" }
  if (code === "key-unknown") return { state: "asking" }
  return { state: "refused", code }
}

/** Do something about a drop, and say how it ended. */
export const withEnd = async (id: string, { stop }: Work, deed: () => Promise<void>): Promise<void> => {
  try {
    await deed()
  } catch (cause) {
    if (!stop.signal.aborted) setDrop(id, endOf(cause))
  }
}

/** One after the other: sixteen films at once would choke a coordinator's network. */
let last: Promise<unknown> = Promise.resolve()

/** Do something when all before it is done. Never rejects: see {@link withEnd}. */
export const inTurn = (deed: () => Promise<void>): void => {
  last = last.then(deed)
}

/** Whether nothing is to be done about a drop any more. */
export const isDone = ({ state }: Drop): boolean =>
  state === "arrived" || state === "there" || state === "refused" || state === "stopped"

/** Take those from the list that are done. */
export const clearDone = (): void =>
  useSealedDrops.setState(({ drops }) => {
    for (const drop of drops) if (isDone(drop)) works.delete(drop.id)
    return { drops: drops.filter(drop => !isDone(drop)) }
  })
