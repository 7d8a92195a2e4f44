import { Trans, useLingui } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import { Redirect, useSearch } from "wouter"
import { readSession, signIn, useDeskSession } from "../stores/desk-session"
import { Button } from "../ui/Button"
import { wordsOfError } from "../ui/failure-words"
import { Notice } from "../ui/Notice"
import { useSubmission } from "../ui/use-submission"
import { AccessPage } from "./AccessPage"
import styles from "./SignInPage.module.css"
import { placeAfterSignIn } from "./sign-in-path"
import { EmailField, PasswordField } from "./WhoFields"

/** The coordinator's way in, and back to where she was. */
export const SignInPage = () => {
  const { t } = useLingui()
  const query = useSearch()
  const { kind } = useDeskSession(state => state.session)
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const { isBusy, failure, submit } = useSubmission()

  // Whoever is signed in already need not do it again.
  useEffect(() => {
    if (kind === "unknown") void readSession()
  }, [kind])

  if (kind === "coordinator") return <Redirect to={placeAfterSignIn(query)} replace />
  return (
    <AccessPage title={t`Entrer en régie`} onSubmit={() => submit(() => signIn(email, password))}>
      <EmailField value={email} onChange={setEmail} />
      <PasswordField value={password} onChange={setPassword} />
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      <Button type="submit" tone="primary" size="big" isBusy={isBusy}>
        <Trans>Se connecter</Trans>
      </Button>
      <Forgotten />
    </AccessPage>
  )
}

/** No mail may be set up on a small server: the way back is on the machine itself. */
const Forgotten = () => (
  <details className={styles.forgotten}>
    <summary>
      <Trans>Mot de passe oublié ?</Trans>
    </summary>
    <p>
      <Trans>La personne qui administre le serveur peut imprimer un lien pour en choisir un autre :</Trans>
    </p>
    <code>npm start -- --reset-password EMAIL</code>
  </details>
)
