import { Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import { useLocation } from "wouter"
import { call } from "../../browser/api-client"
import { takeSession } from "../stores/desk-session"
import { Button } from "../ui/Button"
import { wordsOfError } from "../ui/failure-words"
import { Notice } from "../ui/Notice"
import { useSubmission } from "../ui/use-submission"
import { Waiting } from "../ui/Waiting"
import { AccessPage } from "./AccessPage"
import { BadLinkPage } from "./BadLinkPage"
import { NewPasswordField } from "./NewPasswordField"
import { useLinkCheck } from "./use-link-check"

/** Where a reset link leads: another password is chosen here. */
export const ResetPage = () => {
  const check = useLinkCheck("reset")
  switch (check.state) {
    case "checking":
      return (
        <Waiting>
          <Trans>Un instant…</Trans>
        </Waiting>
      )
    case "bad":
      return (
        <BadLinkPage code={check.code}>
          <p>
            <Trans>
              La personne qui administre le serveur peut en imprimer un autre :{" "}
              <code>npm start -- --reset-password EMAIL</code>
            </Trans>
          </p>
        </BadLinkPage>
      )
    case "good":
      return <ResetForm token={check.token} />
  }
}

const ResetForm = ({ token }: { readonly token: string }) => {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const [password, setPassword] = useState("")
  const { isBusy, failure, submit } = useSubmission()
  const reset = async (): Promise<void> => {
    takeSession(await call("resetPassword", { body: { token, password } }))
    navigate("/desk", { replace: true })
  }

  return (
    <AccessPage title={t`Nouveau mot de passe`} onSubmit={() => submit(reset)}>
      <NewPasswordField label={<Trans>Nouveau mot de passe</Trans>} value={password} onChange={setPassword} />
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      <Button type="submit" tone="primary" size="big" isBusy={isBusy}>
        <Trans>Enregistrer et entrer</Trans>
      </Button>
    </AccessPage>
  )
}
