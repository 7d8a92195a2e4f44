import { useLingui } from "@lingui/react/macro"
import type { StepId } from "./camera-help"
import styles from "./HelpSteps.module.css"
import type { NamesHere } from "./platform-names"
import { stepWords } from "./step-words"

type Props = { readonly steps: readonly StepId[]; readonly names: NamesHere }

/** What to do here: at most three steps, numbered where there is more than one. */
export const HelpSteps = ({ steps, names }: Props) => {
  const { i18n } = useLingui()
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={step}>
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          <span>{i18n._(stepWords(step, names))}</span>
        </li>
      ))}
    </ol>
  )
}
