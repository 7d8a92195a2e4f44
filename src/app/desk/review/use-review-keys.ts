/** The keys of the review: what an editor's hands know already. */

import type { Views } from "./PlayerBar"
import { FRAMES_PER_SECOND, type Shuttle } from "./shuttle"
import type { Continuity } from "./use-continuity"
import type { Player } from "./use-player"
import { type Shortcuts, useShortcuts } from "./use-shortcuts"

/** What Shift makes of an arrow. */
const TEN_FRAMES = 10

export type Deeds = {
  readonly accept: () => void
  readonly askForRedo: () => void
  readonly addNote: () => void
  readonly startHere: () => void
  readonly endHere: () => void
}

type Ways = Readonly<Record<"previousLine" | "nextLine" | "previousUndecided" | "nextUndecided", () => void>>

type Options = {
  readonly player: Player
  readonly continuity: Continuity
  readonly views: Views
  readonly ways: Ways
  /** What can be done about the take; `undefined`: nothing yet. */
  readonly deeds: Deeds | undefined
  /** Lay it beside another take; `undefined`: there is none. */
  readonly onCompare: (() => void) | undefined
  readonly onKeys: () => void
  readonly areOn: boolean
}

export const useReviewKeys = ({
  player,
  continuity,
  views,
  ways,
  deeds,
  onCompare,
  onKeys,
  areOn,
}: Options): void => {
  /** Whoever takes the player in her hand ends the row. */
  const onPlayer = (act: (shuttle: Shuttle) => void) => (): void => {
    continuity.stop()
    if (player.shuttle !== undefined) act(player.shuttle)
  }
  const step = (frames: number) => onPlayer(shuttle => shuttle.step(frames))
  const toggle = (): void => (continuity.stage === undefined ? player.shuttle?.toggle() : continuity.stop())

  const shortcuts: Shortcuts = {
    " ": toggle,
    j: onPlayer(shuttle => shuttle.backward()),
    k: onPlayer(shuttle => shuttle.stop()),
    l: onPlayer(shuttle => shuttle.forward()),
    ArrowLeft: step(-1),
    ArrowRight: step(1),
    ",": step(-1),
    ".": step(1),
    "Shift+ArrowLeft": step(-TEN_FRAMES),
    "Shift+ArrowRight": step(TEN_FRAMES),
    ArrowUp: step(-FRAMES_PER_SECOND),
    ArrowDown: step(FRAMES_PER_SECOND),
    c: continuity.start,
    s: views.toggleSubtitles,
    g: views.toggleGuide,
    p: ways.previousUndecided,
    n: ways.nextUndecided,
    "Shift+p": ways.previousLine,
    "Shift+n": ways.nextLine,
    ...(onCompare !== undefined && { v: onCompare }),
    ...(deeds !== undefined && {
      a: deeds.accept,
      r: deeds.askForRedo,
      t: deeds.addNote,
      i: deeds.startHere,
      o: deeds.endHere,
    }),
  }
  useShortcuts(shortcuts, areOn)
  // Whoever has turned the keys off has to be able to find them again.
  useShortcuts({ "?": onKeys }, true)
}
