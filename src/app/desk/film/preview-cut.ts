import type { BoardShape } from "../../../api/shapes"
import type { Cut, CutEvent } from "../../../domain/cut"
import { togetherByOnsets } from "../../../domain/unison-voices"
import { heardName } from "../../stores/unison-voices"
import { boardCut } from "../board/board-cut"

type Unison = Extract<CutEvent, { readonly kind: "unison" }>
type Known = ReadonlyMap<
  string,
  readonly {
    readonly played: Unison["voices"][number]["points"]
    readonly offset: number
  }[]
>

/** As the server has heard them; undefined: it has not, or not these. */
const asHeard = (unison: Unison, known: Known): Unison | undefined => {
  const heard = known.get(heardName(unison.voices))
  if (heard === undefined) return undefined
  const voices = unison.voices.map((voice, index) => {
    const { played, offset } = heard[index] ?? { played: voice.points, offset: voice.offset }
    return { ...voice, points: played, offset }
  })
  return { ...unison, voices }
}

/**
 * What plays when in the preview: as the server will make it. Voices are together as it has heard them; until it
 * says so, by where each begins to speak.
 */
export const previewCut = (board: BoardShape, known: Known = new Map()): Cut => {
  const sounds = new Map(board.submissions.map(({ takeId, facts }) => [takeId, facts?.sound ?? undefined]))
  return boardCut(board).map(event =>
    event.kind === "unison"
      ? (asHeard(event, known) ?? togetherByOnsets(event, takeId => sounds.get(takeId)))
      : event,
  )
}
