import { Trans, useLingui } from "@lingui/react/macro"
import { Check, Undo2 } from "lucide-react"
import { useState } from "react"
import type { CampaignShape } from "../../../api/shapes"
import { PHASES, type Phase } from "../../../domain/phase"
import { changePhase } from "../../stores/board-actions"
import { Button } from "../../ui/Button"
import { useMay } from "../own-role"
import styles from "./PhaseStepper.module.css"
import { PHASE_MEANINGS, PHASE_NAMES } from "./phase-words"

/** On a phone the row is longer than the screen: where the campaign is has to be in sight. */
const bringIntoSight = (step: HTMLElement | null): void =>
  step?.scrollIntoView({ block: "nearest", inline: "center" })

/** How far the campaign has come: the phases in their order, each a tap away, and what the present one means. */
export const PhaseStepper = ({ campaign: { phase } }: { readonly campaign: CampaignShape }) => {
  const { t } = useLingui()
  const isEditor = useMay("editor")
  const [left, setLeft] = useState<Phase>()
  const at = PHASES.indexOf(phase)

  const go = (next: Phase): void => {
    if (next === phase) return
    setLeft(phase)
    void changePhase(next)
  }
  return (
    <section className={styles.stepper} aria-label={t`Étapes de la campagne`}>
      <ol className={styles.steps}>
        {PHASES.map((step, index) => (
          <li
            key={step}
            ref={step === phase ? bringIntoSight : undefined}
            aria-current={step === phase ? "step" : undefined}
          >
            <button
              type="button"
              className={styles.step}
              data-past={index < at || undefined}
              data-now={index === at || undefined}
              disabled={!isEditor}
              // Not disabled: whoever has just pressed it keeps her place.
              aria-disabled={step === phase || undefined}
              onClick={() => go(step)}
            >
              {index < at ? <Check aria-hidden /> : <span aria-hidden>{index + 1}</span>}
              {t(PHASE_NAMES[step])}
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.meaning} role="status">
        {t(PHASE_MEANINGS[phase])}
        {left !== undefined && left !== phase && isEditor && (
          <Button
            tone="quiet"
            icon={<Undo2 aria-hidden />}
            onClick={() => {
              setLeft(undefined)
              void changePhase(left)
            }}
          >
            <Trans>Revenir à l’étape d’avant</Trans>
          </Button>
        )}
      </p>
    </section>
  )
}
