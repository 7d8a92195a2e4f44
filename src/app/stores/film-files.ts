/** Files that a coordinator sends for films: how far each is, whichever page is open meanwhile. */
import { create } from "zustand"
import { pathOf } from "../../api/endpoints"
import { sendFile } from "../../browser/send-file"
import { UnissonError } from "../../domain/errors"
import type { CampaignId } from "../../domain/ids"
import { needCampaignId, readBoard } from "./desk-board"

export type FilmFile = "music" | "logo"

/** A file on its way, or what became of the last one. */
export type FileSending = {
  readonly name: string
  /** Share of it that has left, 0 to 1; undefined: nothing is under way. */
  readonly sent: number | undefined
  /** Code of why it was not taken; undefined: nothing went wrong. */
  readonly problem: string | undefined
}

type Place = `${CampaignId}/${FilmFile}`

const useSendings = create<Readonly<Record<Place, FileSending>>>(() => ({}))
const stops = new Map<Place, AbortController>()

const placeOf = (kind: FilmFile): Place => `${needCampaignId()}/${kind}`

/** Of the campaign on the table. */
export const useFileSending = (kind: FilmFile): FileSending | undefined =>
  useSendings(sendings => sendings[placeOf(kind)])

/** Stop sending. What the film had stays. */
export const stopFilmFile = (kind: FilmFile): void => stops.get(placeOf(kind))?.abort()

const sendTo = async (kind: FilmFile, url: string, file: File): Promise<void> => {
  const place = placeOf(kind)
  if (stops.has(place)) return
  const stop = new AbortController()
  const show = (change: Partial<FileSending>): void =>
    useSendings.setState(({ [place]: before }) => ({
      [place]: { name: file.name, sent: undefined, problem: undefined, ...before, ...change },
    }))
  stops.set(place, stop)
  show({ name: file.name, sent: 0, problem: undefined })
  try {
    await sendFile(url, file, { signal: stop.signal, onProgress: sent => show({ sent }) })
    await readBoard()
  } catch (error) {
    if (!stop.signal.aborted) show({ problem: error instanceof UnissonError ? error.code : "unknown" })
  } finally {
    stops.delete(place)
    show({ sent: undefined })
  }
}

/** Send a piece of music for the film. */
export const sendMusic = (file: File): Promise<void> =>
  sendTo("music", pathOf("sendMusic", { campaignId: needCampaignId(), musicName: file.name }), file)

/** Send a logo for the closing card. */
export const sendLogo = (file: File): Promise<void> =>
  sendTo("logo", pathOf("sendLogo", { campaignId: needCampaignId(), logoName: file.name }), file)
