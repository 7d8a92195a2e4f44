import { Plural, Trans, useLingui } from "@lingui/react/macro"
import type { LineShape, SubmissionShape } from "../../../api/shapes"
import { useDeskBoard } from "../../stores/desk-board"
import { reviewTake } from "../../stores/review-decisions"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { REWORDED } from "../review/ready-phrases"
import styles from "./FilmedQuestion.module.css"

/** A change of the text that touches what somebody has filmed. Nothing is done before she has answered. */
export type Question = {
  readonly kind: "reworded" | "removed"
  readonly line: LineShape
  readonly submissions: readonly SubmissionShape[]
  readonly make: () => void
  readonly giveUp: () => void
}

type Props = { readonly question: Question; readonly onClose: () => void }

/** Ask the speakers for another take: of each, of the take that counts. */
const askForRedo = (submissions: readonly SubmissionShape[]): void => {
  const language = useDeskBoard.getState().board?.campaign.language ?? "fr"
  const latest = new Map(submissions.toReversed().map(one => [one.contributorId, one]))
  for (const { takeId } of latest.values())
    void reviewTake(takeId, { verdict: "redo", comment: REWORDED[language], notes: [] })
}

export const FilmedQuestion = ({ question, onClose }: Props) => {
  const { t } = useLingui()
  const { kind, line, submissions, make, giveUp } = question
  const isRemoved = kind === "removed"
  const answer = (deed: () => void) => () => {
    onClose()
    deed()
  }
  return (
    <Dialog
      title={isRemoved ? t`Joindre une phrase déjà filmée ?` : t`Changer une phrase déjà filmée ?`}
      isOpen
      isAlert
      onClose={answer(giveUp)}
    >
      <p>« {line.text} »</p>
      <p>
        {isRemoved ? (
          <Plural
            value={submissions.length}
            one="La prise reçue pour elle sera supprimée. On ne peut pas revenir en arrière."
            other="Les # prises reçues pour elle seront supprimées. On ne peut pas revenir en arrière."
          />
        ) : (
          <Trans>
            Ce qui est filmé reste, avec le texte que la personne avait sous les yeux. À vous de voir s’il
            convient encore.
          </Trans>
        )}
      </p>
      <div className={styles.choices}>
        {isRemoved ? (
          <Button tone="danger" onClick={answer(make)}>
            <Trans>Joindre et supprimer</Trans>
          </Button>
        ) : (
          <>
            <Button tone="primary" onClick={answer(make)}>
              <Trans>Changer, garder la prise</Trans>
            </Button>
            <Button
              onClick={answer(() => {
                make()
                askForRedo(submissions)
              })}
            >
              <Trans>Changer, demander une nouvelle prise</Trans>
            </Button>
          </>
        )}
        <Button tone="quiet" onClick={answer(giveUp)}>
          <Trans>Ne rien changer</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
