/** What a coordinator decides about the film, with a way back. */
import { create } from "zustand"
import { type FilmSettingsPatch, patchBack } from "../../domain/film-settings"
import { withFilmSettings } from "./board-changes"
import { changeBoard, needCampaignId, useDeskBoard } from "./desk-board"
import { deskCall } from "./desk-call"

type FilmChanges = {
  /** What takes each change back, the latest last. */
  readonly ways: readonly FilmSettingsPatch[]
}

/** As many changes can be taken back as anybody remembers. */
const WAYS_MAX = 50

export const useFilmChanges = create<FilmChanges>(() => ({ ways: [] }))

export const forgetFilmChanges = (): void => useFilmChanges.setState({ ways: [] })

/** Changes reach the server in the order in which they were made: of two of one thing, the later holds. */
let sent: Promise<unknown> = Promise.resolve()

const send = (patch: FilmSettingsPatch): Promise<boolean> => {
  const params = { campaignId: needCampaignId() }
  const { clips, ...rest } = patch
  const body = { ...rest, ...(clips !== undefined && { clips: { ...clips } }) }
  return changeBoard(withFilmSettings(patch), () => {
    const answer = sent.then(() => deskCall("updateFilmSettings", { params, body }))
    sent = answer.catch(() => undefined)
    return answer
  })
}

/** Decide something. Resolves to whether it was done; it is shown at once. */
export const changeFilm = async (patch: FilmSettingsPatch): Promise<boolean> => {
  const { board } = useDeskBoard.getState()
  if (board === undefined) return false
  const back = patchBack(board.filmSettings, patch)
  useFilmChanges.setState(({ ways }) => ({ ways: [...ways, back].slice(-WAYS_MAX) }))
  const isDone = await send(patch)
  if (!isDone) useFilmChanges.setState(({ ways }) => ({ ways: ways.filter(way => way !== back) }))
  return isDone
}

/** Take the latest change back. Nothing where there is none. */
export const undoFilmChange = async (): Promise<void> => {
  const { ways } = useFilmChanges.getState()
  const back = ways.at(-1)
  if (back === undefined) return
  useFilmChanges.setState({ ways: ways.slice(0, -1) })
  await send(back)
}
