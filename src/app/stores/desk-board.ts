/**
 * The board of the campaign that lies on the table.
 *
 * [Note: Changes are layers] The board that screens see is what the server said last with the
 * changes under way laid over it. A change is shown at once, sent, and its layer is taken off when
 * a reading begun after the server's answer has arrived (or when the server said no). So nothing
 * jumps back while a change travels, and taking one back needs no copy of what was there before.
 */
import { create } from "zustand"
import { patchBoard } from "../../api/board-delta"
import type { BoardShape } from "../../api/shapes"
import { followEvents } from "../../browser/events"
import type { CampaignId } from "../../domain/ids"
import { type BoardChange, withFilmProgress } from "./board-changes"
import { deskCall } from "./desk-call"
import { codeOf } from "./desk-session"
import { createRefresher } from "./refresher"

type DeskBoard = {
  readonly campaignId: CampaignId | undefined
  /** What the server said last. */
  readonly served: BoardShape | undefined
  readonly layers: readonly BoardChange[]
  /** {@link served} with the {@link layers} over it: what screens show. */
  readonly board: BoardShape | undefined
  /** Why the last change was not made. Shown until dismissed. */
  readonly problem: string | undefined
  /** Why the board could not be read; what is shown may be old. */
  readonly readingProblem: string | undefined
}

const EMPTY: DeskBoard = {
  campaignId: undefined,
  served: undefined,
  layers: [],
  board: undefined,
  problem: undefined,
  readingProblem: undefined,
}

export const useDeskBoard = create<DeskBoard>(() => EMPTY)

/** The campaign on the table. @throws RangeError where there is none: no screen can ask then */
export const needCampaignId = (): CampaignId => {
  const { campaignId } = useDeskBoard.getState()
  if (campaignId === undefined) throw new RangeError("No campaign lies on the table")
  return campaignId
}

const overlaid = (served: BoardShape | undefined, layers: readonly BoardChange[]): BoardShape | undefined =>
  served === undefined ? undefined : layers.reduce((board, change) => change(board), served)

const setLayers = (next: (layers: readonly BoardChange[]) => readonly BoardChange[]): void =>
  useDeskBoard.setState(({ served, layers }) => {
    const kept = next(layers)
    return { layers: kept, board: overlaid(served, kept) }
  })

const setServed = (served: BoardShape): void =>
  useDeskBoard.setState(({ layers }) => ({
    served,
    board: overlaid(served, layers),
    readingProblem: undefined,
  }))

/** The board as it is now: by what has changed, where one is here already. See [Note: Boards by version]. */
const readServed = async (campaignId: CampaignId): Promise<BoardShape> => {
  const { served } = useDeskBoard.getState()
  if (served === undefined) return deskCall("readBoard", { params: { campaignId } })
  const { version } = served
  const { delta, board } = await deskCall("readBoardChanges", { params: { campaignId, version } })
  if (board !== null) return board
  const { served: still = served } = useDeskBoard.getState()
  // A render's progress may have come meanwhile; what it changed is of the version all the same.
  return patchBoard(still, delta ?? { values: {}, lists: {} })
}

/** Read the board again. Never rejects: `readingProblem` says what went wrong. */
export const readBoard = createRefresher(async () => {
  const { campaignId } = useDeskBoard.getState()
  if (campaignId === undefined) return
  const isStillThere = (): boolean => useDeskBoard.getState().campaignId === campaignId
  try {
    const served = await readServed(campaignId)
    if (isStillThere()) setServed(served)
  } catch (error) {
    if (isStillThere()) useDeskBoard.setState({ readingProblem: codeOf(error) })
  }
})

/** Lay a change over the board; call what comes back to take it off again. */
export const layOver = (change: BoardChange): (() => void) => {
  setLayers(layers => [...layers, change])
  return () => setLayers(layers => layers.filter(layer => layer !== change))
}

/**
 * Show a change at once and have the server make it. See [Note: Changes are layers]. Never rejects.
 *
 * @returns Why the server did not make it: the board is then as before. `undefined`: it did.
 */
export const tryChange = async (
  change: BoardChange,
  send: () => Promise<unknown>,
): Promise<string | undefined> => {
  const takeOff = layOver(change)
  try {
    await send()
    return undefined
  } catch (error) {
    return codeOf(error)
  } finally {
    await readBoard()
    takeOff()
  }
}

/** Say on every screen of the campaign why a change was not made. */
export const sayProblem = (problem: string): void => useDeskBoard.setState({ problem })

/** The same as {@link tryChange}; when the server does not make it, `problem` says why. @returns Whether it did */
export const changeBoard = async (change: BoardChange, send: () => Promise<unknown>): Promise<boolean> => {
  const problem = await tryChange(change, send)
  if (problem !== undefined) sayProblem(problem)
  return problem === undefined
}

export const dismissProblem = (): void => useDeskBoard.setState({ problem: undefined })

/** Who else reads something of the campaign on the table. */
const watchers = new Set<() => void>()

/** Call back whenever something of the campaign on the table may have changed. @returns Stops. */
export const onCampaignChange = (listener: () => void): (() => void) => {
  watchers.add(listener)
  return () => watchers.delete(listener)
}

const tellWatchers = (): void => {
  for (const listener of watchers) listener()
}

/** Lay a campaign on the table and read it: before a screen of it is there, if need be. */
export const layOnTable = (campaignId: CampaignId): void => {
  const { campaignId: lying, served } = useDeskBoard.getState()
  if (lying !== campaignId || served === undefined) useDeskBoard.setState({ ...EMPTY, campaignId })
  void readBoard()
}

/**
 * Lay a campaign on the table and keep it up to date until the function that comes back is called.
 */
export const followBoard = (campaignId: CampaignId): (() => void) => {
  layOnTable(campaignId)
  return followEvents({
    onOpen: () => {
      void readBoard()
      tellWatchers()
    },
    onEvent: event => {
      if (event.campaignId !== campaignId) return
      if (event.kind === "campaign-changed") tellWatchers()
      if (event.kind === "campaign-changed" || event.kind === "people-seen") void readBoard()
      else if (event.kind === "film-progress") {
        const { served } = useDeskBoard.getState()
        const { filmId, progress, etaSeconds } = event
        if (served !== undefined) setServed(withFilmProgress(filmId, progress, etaSeconds)(served))
      }
    },
  })
}
