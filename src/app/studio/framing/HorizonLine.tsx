import { Trans } from "@lingui/react/macro"
import { useEffect, useRef, useState } from "react"
import { watchHorizon } from "../../../browser/capture/horizon"
import { isStraight } from "../../../domain/horizon"
import styles from "./HorizonLine.module.css"

/** `none`: no sensor speaks, or the phone lies flat. */
type Standing = "none" | "leaning" | "straight"

/**
 * A slim line that stays level while the phone leans. Not there where no sensor speaks.
 *
 * @param isTurnedRound Whether the picture is neither a window nor a mirror: the front camera without
 *   its mirror. All in it leans the other way.
 */
export const HorizonLine = ({ isTurnedRound }: { readonly isTurnedRound: boolean }) => {
  const line = useRef<HTMLDivElement>(null)
  const [standing, setStanding] = useState<Standing>("none")
  useEffect(
    () =>
      watchHorizon(
        ({ roll }) => {
          // Drawn without React: sixty times a second is no state.
          line.current?.style.setProperty("rotate", `${(isTurnedRound ? -roll : roll).toFixed(1)}deg`)
          setStanding(isStraight(roll) ? "straight" : "leaning")
        },
        () => setStanding("none"),
      ),
    [isTurnedRound],
  )
  return (
    <div className={styles.horizon} data-part="horizon" data-standing={standing} aria-hidden>
      <div ref={line} className={styles.line} />
      {standing === "straight" && (
        <span>
          <Trans context="horizon">droit</Trans>
        </span>
      )}
    </div>
  )
}
