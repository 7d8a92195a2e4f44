/** The preview of the film on the table: where it is, and what can be done to it. */
import { create } from "zustand"
import { FilmPreview, type PreviewState } from "../../browser/preview/film-preview"
import type { PreviewMusic } from "../../browser/preview/music-bed"
import { lengthOfList, type Stretch } from "../../browser/preview/playlist"
import { FRAME_RATE } from "../../domain/frames"
import type { Seconds } from "../../domain/timecode"

const REST: PreviewState = { time: 0, isPlaying: false, isWaiting: false, rate: 1 }

export const useFilmPreview = create<PreviewState>(() => REST)

const usePlaylist = create<{ readonly list: readonly Stretch[] }>(() => ({ list: [] }))

/** How long the film is. */
export const usePreviewLength = (): Seconds => usePlaylist(state => lengthOfList(state.list))

let preview: FilmPreview | undefined
let music: PreviewMusic | undefined

/** Play in an element. Call what comes back when it leaves the page. */
export const mountPreview = (stage: HTMLElement): (() => void) => {
  const mounted = new FilmPreview(stage, state => useFilmPreview.setState(state, true))
  preview = mounted
  mounted.setList(usePlaylist.getState().list)
  mounted.setMusic(music)
  return () => {
    mounted.close()
    if (preview === mounted) preview = undefined
    useFilmPreview.setState(REST, true)
  }
}

/** What is to be played has changed. */
export const setPreviewList = (list: readonly Stretch[]): void => {
  usePlaylist.setState({ list })
  preview?.setList(list)
}

/** Other music plays under it, or the same at another level; undefined: none. */
export const setPreviewMusic = (under: PreviewMusic | undefined): void => {
  music = under
  preview?.setMusic(under)
}

/** J goes back by this much: long enough to hear the last words again. */
const JUMP_BACK: Seconds = 2
/** L again and again: each tap plays faster, as far as words can still be understood. */
const RATES = [1, 1.5, 2] as const

export const seekPreview = (to: Seconds): void => preview?.seek(to)
export const pausePreview = (): void => preview?.pause()

export const togglePreview = (): void => {
  if (useFilmPreview.getState().isPlaying) preview?.pause()
  else preview?.play()
}

/** L: play, and faster with each further tap. */
export const playPreviewFaster = (): void => {
  const { isPlaying, rate } = useFilmPreview.getState()
  const faster = RATES.find(one => one > rate)
  if (!isPlaying) preview?.play()
  else if (faster !== undefined) preview?.setRate(faster)
}

export const movePreview = (by: Seconds): void => preview?.seek(useFilmPreview.getState().time + by)
export const jumpPreviewBack = (): void => movePreview(-JUMP_BACK)

/** Some frames forward, or back where it is less than none; standing still. */
export const stepPreview = (frames: number): void => {
  preview?.pause()
  movePreview(frames / FRAME_RATE)
}

export const endPreview = (): void => preview?.seek(preview.length)
