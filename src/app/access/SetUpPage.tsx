import { Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import { Redirect } from "wouter"
import { call } from "../../browser/api-client"
import { takeSession, useDeskSession } from "../stores/desk-session"
import { Button } from "../ui/Button"
import { wordsOfError } from "../ui/failure-words"
import { Notice } from "../ui/Notice"
import { useSubmission } from "../ui/use-submission"
import { Waiting } from "../ui/Waiting"
import { AccessPage } from "./AccessPage"
import { BadLinkPage } from "./BadLinkPage"
import { NewPasswordField } from "./NewPasswordField"
import { useLinkCheck } from "./use-link-check"
import { EmailField, NameField } from "./WhoFields"

/** Where the link that the first start prints leads: the first coordinator is made here. */
export const SetUpPage = () => {
  const check = useLinkCheck("set-up")
  const isSignedIn = useDeskSession(state => state.session.kind === "coordinator")
  if (isSignedIn) return <Redirect to="/desk" replace />
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
              Tant que personne n’est inscrit, redémarrer le serveur (<code>npm start</code>) imprime un
              nouveau lien.
            </Trans>
          </p>
          <p>
            <Trans>
              Si vous êtes déjà inscrit et que le mot de passe manque :{" "}
              <code>npm start -- --reset-password EMAIL</code>
            </Trans>
          </p>
        </BadLinkPage>
      )
    case "good":
      return <SetUpForm token={check.token} />
  }
}

const SetUpForm = ({ token }: { readonly token: string }) => {
  const { t } = useLingui()
  const [name, setName] = useState("")
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const { isBusy, failure, submit } = useSubmission()
  const setUp = async (): Promise<void> =>
    takeSession(await call("setUp", { body: { token, name, email, password } }))

  return (
    <AccessPage
      title={t`Bienvenue dans Unisson`}
      lead={<Trans>Vous serez la première personne à la régie. Ce lien ne sert qu’une fois.</Trans>}
      onSubmit={() => submit(setUp)}
    >
      <NameField value={name} onChange={setName} />
      <EmailField value={email} onChange={setEmail} />
      <NewPasswordField label={<Trans>Mot de passe</Trans>} value={password} onChange={setPassword} />
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      <Button type="submit" tone="primary" size="big" isBusy={isBusy}>
        <Trans>Ouvrir la régie</Trans>
      </Button>
    </AccessPage>
  )
}
