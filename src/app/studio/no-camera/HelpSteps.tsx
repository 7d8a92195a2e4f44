import { useLingui } from "@lingui/react/macro"
import type { StepId } from "./camera-help"
import styles from "./HelpSteps.module.css"
import { hasPicture, StepPicture } from "./pictures/StepPicture"
import type { NamesHere } from "./platform-names"
import { stepWords } from "./step-words"

type Props = { readonly steps: readonly StepId[]; readonly names: NamesHere }

/** What to do here, in at most three steps, each with a picture of where to tap if there is one. */
export const HelpSteps = ({ steps, names }: Props) => {
  const { i18n } = useLingui()
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={step} className={hasPicture(step) ? styles.drawn : styles.plain}>
          <StepPicture id={step} number={index + 1} />
          {!hasPicture(step) && (
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
          )}
          <span>{i18n._(stepWords(step, names))}</span>
        </li>
      ))}
    </ol>
  )
}
