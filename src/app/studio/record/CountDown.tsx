import { Trans } from "@lingui/react/macro"
import { VisuallyHidden } from "../../ui/VisuallyHidden"
import styles from "./CountDown.module.css"
import type { RecorderPhase } from "./use-take-recorder"

/** Three, two, one: large to the eye, and spoken to the ear; then what becomes of her take. */
export const CountDown = ({ phase }: { readonly phase: RecorderPhase }) => (
  <>
    {phase.kind === "counting" && (
      <div className={styles.count} key={phase.left} aria-hidden>
        {phase.left}
      </div>
    )}
    <VisuallyHidden>
      <span aria-live="assertive">
        {phase.kind === "counting" && phase.left}
        {phase.kind === "recording" && <Trans>C’est à vous.</Trans>}
        {phase.kind === "keeping" && <Trans>Votre prise se range…</Trans>}
      </span>
    </VisuallyHidden>
  </>
)
