import { useRef } from "react"
import type { BriefLineShape } from "../../../api/shapes"

type HeldLine = {
  readonly line: BriefLineShape
  /** Keep the line as it is now (`true`), or follow the brief again. */
  readonly hold: (isHeld: boolean) => void
}

/** The line that she reads. What the desk rewords while she speaks comes before her eyes afterwards. */
export const useHeldLine = (latest: BriefLineShape): HeldLine => {
  const held = useRef<BriefLineShape>(undefined)
  const line = held.current ?? latest
  return {
    line,
    hold: isHeld => {
      held.current = isHeld ? line : undefined
    },
  }
}
