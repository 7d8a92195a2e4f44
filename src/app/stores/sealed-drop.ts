/** Files that are let go on the board, sealed takes and any other clips: checked here, sent, and checked again by the server. */
import type { OpenedSeal } from "../../browser/sealed/check-sealed-file"
import type { HashOptions } from "../../browser/sealed/hash-file"
import { type ClipPlace, guessPlace } from "../../domain/clip-place"
import { UnissonError } from "../../domain/errors"
import type { CampaignId } from "../../domain/ids"
import { assignLine } from "./board-actions"
import { type BroughtPlace, isClip, prepareClip } from "./brought-clip"
import { readBoard, useDeskBoard } from "./desk-board"
import { type Drop, inTurn, setDrop, useSealedDrops, type Work, withEnd, works } from "./drops"

/** It cannot be brought in where it was to go. */
class BroughtError extends UnissonError<"line-gone"> {}

const open = async (file: File, options: HashOptions): Promise<OpenedSeal> => {
  const { checkSealedFile } = await import("../../browser/sealed/check-sealed-file")
  return checkSealedFile(file, options)
}

const send = async (id: string, work: Work, campaignId: CampaignId, isVouchedFor: boolean): Promise<void> => {
  setDrop(id, { state: "sending", progress: 0 })
  await work.handIn?.send({
    campaignId,
    isVouchedFor,
    signal: work.stop.signal,
    onProgress: progress => setDrop(id, { progress }),
  })
  setDrop(id, { state: "arrived", progress: 1 })
  await readBoard()
}

/** Where a clip probably belongs; two that are let go at once do not go to the same line. */
const guessFor = ({ name }: File, campaignId: CampaignId): ClipPlace => {
  const { board } = useDeskBoard.getState()
  if (board?.campaign.id !== campaignId) return { lineId: undefined, contributorId: undefined }
  const promised = useSealedDrops.getState().drops.flatMap(({ place }) => place?.lineId ?? [])
  const taken = new Set([...board.submissions.map(({ lineId }) => lineId), ...promised])
  const lines = board.lines.map(line => ({ ...line, hasClip: taken.has(line.id) }))
  return guessPlace(name, lines, board.contributors)
}

const isWhole = (place: ClipPlace | undefined): place is BroughtPlace =>
  place?.lineId !== undefined && place.contributorId !== undefined

/** Bring a clip in where it belongs. A line that nobody says is given to whoever filmed it. */
const bringIn = (id: string, work: Work, campaignId: CampaignId, place: BroughtPlace): Promise<void> =>
  withEnd(id, work, async () => {
    if (work.stop.signal.aborted) return
    setDrop(id, { state: "checking", progress: 0 })
    const { board } = useDeskBoard.getState()
    const line = board?.lines.find(one => one.id === place.lineId)
    if (board?.campaign.id !== campaignId || line === undefined)
      throw new BroughtError("line-gone", "The line is not on the board any more")
    if (line.contributorIds.length === 0 && !(await assignLine(line.id, [place.contributorId])))
      throw new BroughtError("line-gone", "Nobody could be given the line")
    const onProgress = (progress: number): void => setDrop(id, { progress })
    work.handIn ??= await prepareClip(work.file, place, board, { signal: work.stop.signal, onProgress })
    await send(id, work, campaignId, true)
  })

const takeIn = (id: string, work: Work, campaignId: CampaignId): Promise<void> =>
  withEnd(id, work, async () => {
    if (work.stop.signal.aborted) return
    setDrop(id, { state: "checking" })
    const onProgress = (progress: number): void => setDrop(id, { progress })
    const opened = await open(work.file, { signal: work.stop.signal, onProgress }).catch((cause: unknown) => {
      if (isClip(work.file) && cause instanceof UnissonError && cause.code === "not-sealed") return undefined
      throw cause
    })
    if (opened === undefined) {
      setDrop(id, { state: "placing", place: guessFor(work.file, campaignId) })
      return
    }
    setDrop(id, { header: opened.header })
    const { createHandIn } = await import("../../browser/sealed/hand-in")
    work.handIn = createHandIn(opened)
    await send(id, work, campaignId, false)
  })

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
export const retryDrop = ({ id, campaignId, place }: Drop): void => {
  const work = works.get(id)
  if (work === undefined) return
  inTurn(() => (isWhole(place) ? bringIn(id, work, campaignId, place) : takeIn(id, work, campaignId)))
}

/** Say where a clip belongs, as far as that is known. */
export const placeDrop = (id: string, place: ClipPlace): void => setDrop(id, { place })

/** Bring a clip in where the coordinator says that it belongs. */
export const bringDrop = ({ id, campaignId, place }: Drop): void => {
  const work = works.get(id)
  if (work === undefined || !isWhole(place)) return
  setDrop(id, { state: "waiting" })
  inTurn(() => bringIn(id, work, campaignId, place))
}

/** Whether all is said that has to be said before a clip can be brought in. */
export const isPlaced = ({ state, place }: Drop): boolean => state === "placing" && isWhole(place)

export const stopDrop = (id: string): void => {
  works.get(id)?.stop.abort(new DOMException("Taken out", "AbortError"))
  setDrop(id, { state: "stopped" })
}
