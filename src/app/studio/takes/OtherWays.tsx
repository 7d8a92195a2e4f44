import { Trans } from "@lingui/react/macro"
import { FileVideo } from "lucide-react"
import { useState } from "react"
import { useLocation } from "wouter"
import { useHistoryState } from "wouter/use-browser-location"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import { ImportClip } from "../import/ImportClip"
import { takesPath } from "../paths"
import type { TakeArrival } from "../record/take-arrival"
import styles from "./TakesPage.module.css"

type Props = {
  readonly brief: BriefShape
  readonly line: BriefLineShape
  /** Whether it is unfolded at first. */
  readonly startsOpen: boolean
}

/** A clip that was filmed otherwise, for those whose own camera app does better. */
export const OtherWays = ({ brief, line, startsOpen }: Props) => {
  const [, navigate] = useLocation()
  const [isKept, setKept] = useState(false)
  // Coming from a recording she has a take, though it may not have been read yet.
  const hasFilmed = useHistoryState<TakeArrival | null>() !== null
  // Decided once, not folded by the clip that comes in: its last words stand here.
  const [isOpen] = useState(startsOpen && !hasFilmed)
  return (
    <details className={styles.other} open={isOpen}>
      <summary>
        <FileVideo aria-hidden />
        <Trans>Vous avez déjà une vidéo de cette phrase ?</Trans>
      </summary>
      <ImportClip
        brief={brief}
        line={line}
        onTake={() => {
          setKept(true)
          navigate(takesPath(line.id), { replace: true })
        }}
      />
      <p role="status">{isKept && <Trans>Votre vidéo est dans vos prises.</Trans>}</p>
    </details>
  )
}
