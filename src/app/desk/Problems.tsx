import { Trans, useLingui } from "@lingui/react/macro"
import { dismissProblem, readBoard, useDeskBoard } from "../stores/desk-board"
import { Button } from "../ui/Button"
import { ButtonLink } from "../ui/ButtonLink"
import { failureWords } from "../ui/failure-words"
import { Notice } from "../ui/Notice"
import styles from "./Problems.module.css"
import { DESK } from "./paths"

/** A campaign that could not be read. */
export const Unread = ({ code }: { readonly code: string }) => {
  const { t } = useLingui()
  if (code === "not-found") {
    return (
      <Notice
        tone="warn"
        title={<Trans>Cette campagne n’est pas là</Trans>}
        actions={
          <ButtonLink to={DESK} tone="secondary">
            <Trans>Voir mes campagnes</Trans>
          </ButtonLink>
        }
      >
        <Trans>Elle a été supprimée, ou elle appartient à une autre équipe.</Trans>
      </Notice>
    )
  }
  return (
    <Notice
      tone="bad"
      actions={
        <Button onClick={() => void readBoard()}>
          <Trans>Réessayer</Trans>
        </Button>
      }
    >
      {t(failureWords(code))}
    </Notice>
  )
}

/** What did not work: a change that was taken back, or a board that may be old. */
export const Problems = () => {
  const { t } = useLingui()
  const problem = useDeskBoard(state => state.problem)
  const readingProblem = useDeskBoard(state => state.readingProblem)
  if (problem === undefined && readingProblem === undefined) return null
  return (
    <div className={styles.problems}>
      {readingProblem !== undefined && (
        <Notice
          tone="warn"
          title={<Trans>Ce que vous voyez date peut-être un peu</Trans>}
          actions={
            <Button onClick={() => void readBoard()}>
              <Trans>Réessayer</Trans>
            </Button>
          }
        >
          {t(failureWords(readingProblem))}
        </Notice>
      )}
      {problem !== undefined && (
        <Notice
          tone="bad"
          title={<Trans>Ce changement n’a pas été enregistré</Trans>}
          actions={
            <Button onClick={dismissProblem}>
              <Trans>J’ai compris</Trans>
            </Button>
          }
        >
          {t(failureWords(problem))}
        </Notice>
      )}
    </div>
  )
}
