/** What lies under the hands: one cue of one line, and the player that shows its clip. */
import { useEffect, useMemo, useRef, useState } from "react"
import { FRAME_RATE } from "../../../domain/frames"
import type { LineId } from "../../../domain/ids"
import type { Seconds } from "../../../domain/timecode"
import { type Player, usePlayer } from "../review/use-player"
import type { SubtitleLine } from "./subtitle-lines"

/** A cue, by its number in its line's list. */
export type Place = { readonly lineId: LineId; readonly index: number }

/** Stays the same object while the same clip is on the screen: rows need not be drawn again for it. */
export type CueDesk = {
  readonly player: Player
  /** Turn to a cue: a clip that stands goes to where it begins, one that plays goes on. */
  readonly turnTo: (place: Place) => void
  /** Play from where a cue begins. */
  readonly playFrom: (place: Place) => void
  /** The clip of the line can be shown: it stands where it was wanted. */
  readonly onReady: (clip: HTMLVideoElement) => void
  /** Where the picture stands, in seconds of the take's file; undefined: there is none of this line. */
  readonly momentIn: (line: SubtitleLine) => Seconds | undefined
}

type Wanted = { readonly at: Seconds; readonly plays: boolean }

/** Into the first frame of a cue, so that rounding does not show the one before it. */
const INTO_FRAME: Seconds = 1 / FRAME_RATE / 4

/** Where a cue begins, by the player's clock. */
const beginningOf = ({ submission, track }: SubtitleLine, index: number): Seconds => {
  if (submission === undefined) return 0
  const { points, proxy } = submission
  return (track?.cues[index]?.from ?? points.inPoint) - proxy.inPoint + INTO_FRAME
}

export const useCueDesk = (
  lines: readonly SubtitleLine[],
): { readonly desk: CueDesk; readonly place: Place | undefined } => {
  const { video, shuttle, attach } = usePlayer()
  const wanted = useRef<Wanted>(undefined)
  const [chosen, choose] = useState<Place>()
  const first = lines.find(({ submission }) => submission !== undefined) ?? lines[0]
  const place = chosen ?? (first === undefined ? undefined : { lineId: first.id, index: 0 })
  const latest = useRef({ lines, place })
  useEffect(() => {
    latest.current = { lines, place }
  })

  const desk = useMemo((): CueDesk => {
    const lineOf = (id: LineId | undefined) => latest.current.lines.find(line => line.id === id)
    const show = ({ at, plays }: Wanted): void => {
      if (video?.paused === false && !plays) return
      shuttle?.show(at)
      if (plays) shuttle?.forward()
    }
    const go = (next: Place, plays: boolean): void => {
      const line = lineOf(next.lineId)
      if (line === undefined) return
      choose(next)
      const want = { at: beginningOf(line, next.index), plays }
      if (next.lineId === latest.current.place?.lineId) show(want)
      else wanted.current = want
    }
    return {
      player: { video, shuttle, attach },
      turnTo: next => {
        const { place: here } = latest.current
        if (next.lineId !== here?.lineId || next.index !== here.index) go(next, false)
      },
      playFrom: next => go(next, true),
      onReady: clip => {
        const { place: here } = latest.current
        const line = lineOf(here?.lineId)
        if (line === undefined) return
        const { at, plays } = wanted.current ?? { at: beginningOf(line, here?.index ?? 0), plays: false }
        wanted.current = undefined
        clip.currentTime = at
        // A browser that refuses leaves it standing.
        if (plays) void clip.play().catch(() => undefined)
      },
      momentIn: ({ id, submission }) =>
        id !== latest.current.place?.lineId || submission === undefined || video === null
          ? undefined
          : video.currentTime + submission.proxy.inPoint,
    }
  }, [video, shuttle, attach])
  return { desk, place }
}
