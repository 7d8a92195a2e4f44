import { Trans, useLingui } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import { call } from "../../browser/api-client"
import { Button } from "../ui/Button"
import { wordsOfError } from "../ui/failure-words"
import { MessagePage } from "../ui/MessagePage"
import { Notice } from "../ui/Notice"
import { usePageTitle } from "../ui/use-page-title"
import { useSubmission } from "../ui/use-submission"
import { hideLinkToken, linkToken } from "./link-token"

/**
 * Where a reminder's last line leads: no more of them. A tap is asked for, since programs that scan
 * mails open every link.
 */
export const QuietPage = () => {
  const { t } = useLingui()
  const [token] = useState(linkToken)
  const [isDone, setDone] = useState(false)
  const { isBusy, failure, submit } = useSubmission()
  usePageTitle(t`Rappels`)
  useEffect(hideLinkToken, [])
  const stop = async (): Promise<void> => {
    await call("stopReminders", { body: { token } })
    setDone(true)
  }
  if (isDone)
    return (
      <MessagePage title={<Trans>C’est noté</Trans>}>
        <Trans>
          Vous ne recevrez plus de rappels de cette campagne. Votre lien personnel marche toujours.
        </Trans>
      </MessagePage>
    )
  return (
    <MessagePage
      title={<Trans>Ne plus recevoir de rappels ?</Trans>}
      action={
        <Button tone="primary" size="big" isBusy={isBusy} onClick={() => submit(stop)}>
          <Trans>Plus de rappels</Trans>
        </Button>
      }
    >
      <Trans>Votre phrase reste la vôtre, et votre lien personnel continue de marcher.</Trans>
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
    </MessagePage>
  )
}
