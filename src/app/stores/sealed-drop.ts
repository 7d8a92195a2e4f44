/** Sealed files that are handed in on the board: checked here, sent, and checked again by the server. */
import { create } from "zustand"
import type { SealedHeader } from "../../api/sealed-header"
import type { CheckOptions, OpenedSeal } from "../../browser/sealed/check-sealed-file"
import type { HandIn } from "../../browser/sealed/hand-in"
import { UnissonError } from "../../domain/errors"
import type { CampaignId } from "../../domain/ids"
import { readBoard } from "./desk-board"

/**
 * - `waiting`: its turn comes. `checking`, `sending`: under way.
 * - `asking`: whole, and sealed by a phone that nobody knows: the coordinator answers for it, or does not.
 * - `arrived`: it is on its line. `there`: the take had arrived already, by whatever way.
 * - `refused`: see `code`. `stopped`: she took it out.
 */
export type DropState =
  | "waiting"
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
  /** Why it was refused. */
  readonly code?: string
}

export const useSealedDrops = create<{ readonly drops: readonly Drop[] }>(() => ({ drops: [] }))

type Work = { readonly stop: AbortController; readonly file: File; handIn?: HandIn }

/** What lies behind each drop; forgotten with it. */
const works = new Map<string, Work>()

const set = (id: string, changes: Partial<Drop>): void =>
  useSealedDrops.setState(({ drops }) => ({
    drops: drops.map(drop => (drop.id === id ? { ...drop, ...changes } : drop)),
  }))

const open = async (file: File, options: CheckOptions): Promise<OpenedSeal> => {
  const { checkSealedFile } = await import("../../browser/sealed/check-sealed-file")
  return checkSealedFile(file, options)
}

const send = async (id: string, work: Work, campaignId: CampaignId, isVouchedFor: boolean): Promise<void> => {
  set(id, { state: "sending", progress: 0 })
  await work.handIn?.send({
    campaignId,
    isVouchedFor,
    signal: work.stop.signal,
    onProgress: progress => set(id, { progress }),
  })
  set(id, { state: "arrived", progress: 1 })
  await readBoard()
}

/** What a failure makes of a drop. */
const endOf = (cause: unknown): Partial<Drop> => {
  const code = cause instanceof UnissonError ? cause.code : "unknown"
  if (code === "already-arrived") return { state: "there" }
  if (code === "key-unknown") return { state: "asking" }
  return { state: "refused", code }
}

const withEnd = async (id: string, { stop }: Work, deed: () => Promise<void>): Promise<void> => {
  try {
    await deed()
  } catch (cause) {
    if (!stop.signal.aborted) set(id, endOf(cause))
  }
}

const takeIn = (id: string, work: Work, campaignId: CampaignId): Promise<void> =>
  withEnd(id, work, async () => {
    if (work.stop.signal.aborted) return
    set(id, { state: "checking" })
    const onProgress = (progress: number): void => set(id, { progress })
    const opened = await open(work.file, { signal: work.stop.signal, onProgress })
    set(id, { header: opened.header })
    const { createHandIn } = await import("../../browser/sealed/hand-in")
    work.handIn = createHandIn(opened)
    await send(id, work, campaignId, false)
  })

/** One after the other: sixteen films at once would choke a coordinator's network. */
let last: Promise<unknown> = Promise.resolve()

const inTurn = (deed: () => Promise<void>): void => {
  last = last.then(deed)
}

/** Hand files in, any number of them. */
export const dropFiles = (files: Iterable<File>, campaignId: CampaignId): void => {
  for (const file of files) {
    const id = crypto.randomUUID()
    const work: Work = { stop: new AbortController(), file }
    works.set(id, work)
    const drop: Drop = { id, campaignId, name: file.name, state: "waiting", progress: 0 }
    useSealedDrops.setState(({ drops }) => ({ drops: [...drops, drop] }))
    inTurn(() => takeIn(id, work, campaignId))
  }
}

/** The coordinator knows whose it is, though no key says so. */
export const vouchFor = ({ id, campaignId }: Drop): void => {
  const work = works.get(id)
  if (work !== undefined) inTurn(() => withEnd(id, work, () => send(id, work, campaignId, true)))
}

/** Try one again that was refused for want of a network. */
export const retryDrop = ({ id, campaignId }: Drop): void => {
  const work = works.get(id)
  if (work !== undefined) inTurn(() => takeIn(id, work, campaignId))
}

export const stopDrop = (id: string): void => {
  works.get(id)?.stop.abort(new DOMException("Taken out", "AbortError"))
  set(id, { state: "stopped" })
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
