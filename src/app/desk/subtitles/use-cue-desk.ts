/** What lies under the hands: one cue of one line, and the player that shows its clip. */
import { useRef, useState } from "react"
import type { LineId } from "../../../domain/ids"
import type { Seconds } from "../../../domain/timecode"
import { type Player, usePlayer } from "../review/use-player"
import type { SubtitleLine } from "./subtitle-lines"

/** A cue, by its number in its line's list. */
export type Place = { readonly lineId: LineId; readonly index: number }

export type CueDesk = {
  readonly player: Player
  readonly place: Place | undefined
  /** Turn to a cue: a clip that stands goes to where it begins, one that plays goes on. */
  readonly turnTo: (place: Place) => void
  /** Play from where a cue begins. */
  readonly playFrom: (place: Place) => void
  /** The clip of the line can be shown: it stands where it was wanted. */
  readonly onReady: () => void
  /** Where the picture stands, in seconds of the take's file; undefined: there is none of this line. */
  readonly momentIn: (line: SubtitleLine) => Seconds | undefined
}

type Wanted = { readonly at: Seconds; readonly plays: boolean }

/** Where a cue begins, by the player's clock. */
const beginningOf = ({ submission, track }: SubtitleLine, index: number): Seconds =>
  submission === undefined
    ? 0
    : (track?.cues[index]?.from ?? submission.points.inPoint) - submission.proxy.inPoint

export const useCueDesk = (lines: readonly SubtitleLine[]): CueDesk => {
  const player = usePlayer()
  const wanted = useRef<Wanted>(undefined)
  const [chosen, choose] = useState<Place>()
  const first = lines.find(({ submission }) => submission !== undefined) ?? lines[0]
  const place = chosen ?? (first === undefined ? undefined : { lineId: first.id, index: 0 })

  const show = ({ at, plays }: Wanted): void => {
    if (player.video?.paused === false && !plays) return
    player.shuttle?.show(at)
    if (plays) player.shuttle?.forward()
  }
  const go = (next: Place, plays: boolean): void => {
    const line = lines.find(({ id }) => id === next.lineId)
    if (line === undefined) return
    choose(next)
    const want = { at: beginningOf(line, next.index), plays }
    if (next.lineId === place?.lineId) show(want)
    else wanted.current = want
  }
  return {
    player,
    place,
    turnTo: next => {
      if (next.lineId !== place?.lineId || next.index !== place.index) go(next, false)
    },
    playFrom: next => go(next, true),
    onReady: () => {
      const line = lines.find(({ id }) => id === place?.lineId)
      if (line !== undefined)
        show(wanted.current ?? { at: beginningOf(line, place?.index ?? 0), plays: false })
      wanted.current = undefined
    },
    momentIn: ({ id, submission }) =>
      id !== place?.lineId || submission === undefined || player.video === null
        ? undefined
        : player.video.currentTime + submission.proxy.inPoint,
  }
}
