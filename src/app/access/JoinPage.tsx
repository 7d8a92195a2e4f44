import { Trans, useLingui } from "@lingui/react/macro"
import { useEffect } from "react"
import { useLocation } from "wouter"
import { callAny } from "../../browser/desk-client"
import { readSession, signOut, useDeskSession } from "../stores/desk-session"
import { Button } from "../ui/Button"
import { failureWords, wordsOfError } from "../ui/failure-words"
import { MessagePage } from "../ui/MessagePage"
import { Notice } from "../ui/Notice"
import { useSubmission } from "../ui/use-submission"
import { Waiting } from "../ui/Waiting"
import { AccessPage } from "./AccessPage"
import { BadLinkPage } from "./BadLinkPage"
import { InvitationLead } from "./InvitationLead"
import { JoinForm } from "./JoinForm"
import { type OpenInvitation, useInvitation } from "./use-invitation"

const campaignPath = (campaignId: string): string => `/desk/campaigns/${campaignId}`

/** Where an invitation leads: one more person takes a seat at a campaign's desk. */
export const JoinPage = () => {
  const { t } = useLingui()
  const invitation = useInvitation()
  const session = useDeskSession(state => state.session)
  useEffect(() => {
    if (useDeskSession.getState().session.kind === "unknown") void readSession()
  }, [])

  if (invitation.state === "bad") {
    return (
      <BadLinkPage code={invitation.code}>
        <p>
          <Trans>Demandez-en une nouvelle à la personne qui vous l’a envoyée.</Trans>
        </p>
      </BadLinkPage>
    )
  }
  if (invitation.state === "unreachable" || session.kind === "unreachable") {
    const code = invitation.state === "unreachable" ? invitation.code : "offline"
    return (
      <MessagePage
        title={<Trans>La régie ne répond pas</Trans>}
        action={
          <Button tone="primary" size="big" onClick={() => location.reload()}>
            <Trans>Réessayer</Trans>
          </Button>
        }
      >
        {t(failureWords(code))}
      </MessagePage>
    )
  }
  if (invitation.state === "checking" || session.kind === "unknown") {
    return (
      <Waiting>
        <Trans>Un instant…</Trans>
      </Waiting>
    )
  }
  return session.kind === "coordinator" ? (
    <JoinAs name={session.coordinator.name} invitation={invitation} />
  ) : (
    <JoinForm invitation={invitation} />
  )
}

/** For whoever is signed in already. */
const JoinAs = ({ name, invitation }: { readonly name: string; readonly invitation: OpenInvitation }) => {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const { isBusy, failure, submit } = useSubmission()
  const join = async (): Promise<void> => {
    const { campaignId } = await callAny("joinCampaign", { body: { token: invitation.token } })
    navigate(campaignPath(campaignId), { replace: true })
  }
  return (
    <AccessPage
      title={invitation.facts.campaignTitle}
      lead={<InvitationLead facts={invitation.facts} />}
      onSubmit={() => submit(join)}
    >
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      <Button type="submit" tone="primary" size="big" isBusy={isBusy}>
        <Trans>Rejoindre en tant que {name}</Trans>
      </Button>
      <Button tone="quiet" onClick={() => void signOut()}>
        <Trans>Ce n’est pas vous ? Se déconnecter</Trans>
      </Button>
    </AccessPage>
  )
}
