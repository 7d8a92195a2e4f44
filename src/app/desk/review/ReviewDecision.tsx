import { Trans, useLingui } from "@lingui/react/macro"
import { Check, RotateCcw, Undo2 } from "lucide-react"
import type { DeskSubmissionShape } from "../../../api/shapes"
import type { Language } from "../../../domain/language"
import { Button } from "../../ui/Button"
import { KeptPart } from "./KeptPart"
import { RedoForm } from "./RedoForm"
import styles from "./ReviewDecision.module.css"
import type { Decision } from "./use-decision"
import type { Player } from "./use-player"

type Props = {
  readonly submission: DeskSubmissionShape
  readonly decision: Decision
  /** Hers who filmed. */
  readonly language: Language
  readonly player: Player
}

/** Accept, ask for another take, or think again. */
export const ReviewDecision = ({ submission, decision, language, player }: Props) => {
  const { t } = useLingui()
  const { review, state } = submission
  if (state !== "ready") return null
  return (
    <section className={styles.decision} aria-label={t`Décision`}>
      {decision.draft === undefined ? (
        <div className={styles.choices}>
          {review.verdict !== "accepted" && (
            <Button
              tone="primary"
              icon={<Check aria-hidden />}
              aria-keyshortcuts="A"
              onClick={decision.accept}
            >
              <Trans>Valider</Trans>
            </Button>
          )}
          <Button icon={<RotateCcw aria-hidden />} aria-keyshortcuts="R" onClick={decision.askForRedo}>
            <Trans context="bouton">À refaire</Trans>
          </Button>
          {review.verdict !== "undecided" && (
            <Button tone="quiet" icon={<Undo2 aria-hidden />} onClick={decision.reconsider}>
              <Trans>Revenir sur la décision</Trans>
            </Button>
          )}
        </div>
      ) : (
        <RedoForm
          submission={submission}
          draft={decision.draft}
          language={language}
          player={player}
          onSend={decision.send}
        />
      )}
      <KeptPart submission={submission} onStartHere={decision.startHere} onEndHere={decision.endHere} />
    </section>
  )
}
