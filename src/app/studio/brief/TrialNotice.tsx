import { Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import type { ContributorId } from "../../../domain/ids"
import { leaveTrial } from "../../stores/trial"
import { Button } from "../../ui/Button"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"

/** That this is a trial, and the way out of it. */
export const TrialNotice = ({ contributorId }: { readonly contributorId: ContributorId }) => {
  const { t } = useLingui()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const leave = async (): Promise<void> => {
    setBusy(true)
    try {
      await leaveTrial(contributorId)
      // A fresh page: nothing of the trial lives on in this one.
      location.assign("/")
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <Notice
      tone="warn"
      title={<Trans>Essai : rien ne compte ici</Trans>}
      actions={
        <Button isBusy={isBusy} onClick={() => void leave()}>
          <Trans>Quitter l’essai</Trans>
        </Button>
      }
    >
      <Trans>
        Vous voyez le studio comme une personne de l’équipe, avec la première phrase. Filmez si vous voulez :
        rien ne part, et tout s’efface de cet appareil quand vous quittez.
      </Trans>
      {failure !== undefined && <p role="alert">{t(wordsOfError(failure))}</p>}
    </Notice>
  )
}
