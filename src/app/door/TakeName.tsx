import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "../ui/Button"
import { Dialog } from "../ui/Dialog"
import { wordsOfError } from "../ui/failure-words"
import { Notice } from "../ui/Notice"
import { useSubmission } from "../ui/use-submission"
import type { Come, Person } from "./coming-in"
import styles from "./WhoAreYou.module.css"

type Props = { readonly person: Person; readonly onCome: Come; readonly onClose: () => void }

/** Asked once more: a name is taken once, and a thumb slips. */
export const TakeName = ({ person: { id, name }, onCome, onClose }: Props) => {
  const { t } = useLingui()
  const { isBusy, failure, submit } = useSubmission()
  return (
    <Dialog title={t`Vous êtes ${name} ?`} isOpen onClose={onClose}>
      <p>
        <Trans>
          Ce nom sera le vôtre sur ce téléphone. Les autres ne pourront plus le choisir, et la personne qui
          coordonne verra que vous êtes là.
        </Trans>
      </p>
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      <div className={styles.choices}>
        <Button onClick={onClose}>
          <Trans>Non, revenir</Trans>
        </Button>
        <Button
          tone="primary"
          isBusy={isBusy}
          onClick={() => submit(() => onCome({ contributorId: id }, name))}
        >
          <Trans>Oui, c’est moi</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
