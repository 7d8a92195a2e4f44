import { useEffect, useState } from "react"
import type { BriefShape } from "../../../api/shapes"
import type { KeptTake } from "../../../browser/storage/kept-take"
import { type Dispensable, dispensableTakes, findThrownAway } from "../../stores/room"
import { useKnowledge } from "../use-knowledge"

/** Takes of this phone that may go; `undefined` until all have been looked at. */
export const useDispensable = (brief: BriefShape): readonly Dispensable[] | undefined => {
  const known = useKnowledge(brief)
  const [thrownAway, setThrownAway] = useState<readonly KeptTake[]>()
  useEffect(() => {
    findThrownAway().then(setThrownAway, () => setThrownAway([]))
  }, [])
  if (thrownAway === undefined) return undefined
  return dispensableTakes({
    ...known,
    person: brief.contributor.id,
    takes: [...thrownAway, ...known.takes],
  })
}
