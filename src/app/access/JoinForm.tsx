import { Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import { useLocation } from "wouter"
import { call } from "../../browser/api-client"
import { readSession, signIn } from "../stores/desk-session"
import { Button } from "../ui/Button"
import { wordsOfError } from "../ui/failure-words"
import { Notice } from "../ui/Notice"
import { useSubmission } from "../ui/use-submission"
import { AccessPage } from "./AccessPage"
import { InvitationLead } from "./InvitationLead"
import { NewPasswordField } from "./NewPasswordField"
import type { OpenInvitation } from "./use-invitation"
import { EmailField, NameField, PasswordField } from "./WhoFields"

type Props = { readonly invitation: OpenInvitation }

/** For whoever is not signed in: an account is made, or the one that she has is opened. */
export const JoinForm = ({ invitation: { token, facts } }: Props) => {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const [isKnown, setKnown] = useState(false)
  const [name, setName] = useState("")
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const { isBusy, failure, submit } = useSubmission()

  const signUp = async (): Promise<void> => {
    const { campaignId } = await call("signUpAndJoin", { body: { token, name, email, password } })
    // Before her session is known: a page that knows it offers to join.
    navigate(`/desk/campaigns/${campaignId}`, { replace: true })
    await readSession()
  }

  return (
    <AccessPage
      title={facts.campaignTitle}
      lead={<InvitationLead facts={facts} />}
      onSubmit={() => submit(isKnown ? () => signIn(email, password) : signUp)}
    >
      {!isKnown && <NameField value={name} onChange={setName} />}
      <EmailField value={email} onChange={setEmail} />
      {isKnown ? (
        <PasswordField value={password} onChange={setPassword} />
      ) : (
        <NewPasswordField label={<Trans>Mot de passe</Trans>} value={password} onChange={setPassword} />
      )}
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      <Button type="submit" tone="primary" size="big" isBusy={isBusy}>
        {isKnown ? <Trans>Se connecter</Trans> : <Trans>Rejoindre la régie</Trans>}
      </Button>
      <Button tone="quiet" onClick={() => setKnown(!isKnown)}>
        {isKnown ? <Trans>Créer un accès</Trans> : <Trans>J’ai déjà un accès à Unisson ici</Trans>}
      </Button>
    </AccessPage>
  )
}
