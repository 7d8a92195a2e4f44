import { Trans, useLingui } from "@lingui/react/macro"
import { type ReactNode, useCallback, useEffect, useState } from "react"
import { useLocation } from "wouter"
import { ApiError, call } from "../../browser/api-client"
import { hideLinkToken, linkToken } from "../access/link-token"
import { refreshBrief } from "../stores/studio-brief"
import { Button } from "../ui/Button"
import { ButtonLink } from "../ui/ButtonLink"
import { failureWords } from "../ui/failure-words"
import { MessagePage } from "../ui/MessagePage"
import { usePageTitle } from "../ui/use-page-title"
import { Waiting } from "../ui/Waiting"

/** The token, out of the address at once. Another link pasted into this tab changes only the fragment. */
const useLinkToken = (): string => {
  const [token, setToken] = useState(linkToken)
  useEffect(() => {
    hideLinkToken()
    const takeAnother = (): void => {
      if (linkToken() !== "") setToken(linkToken())
      hideLinkToken()
    }
    addEventListener("hashchange", takeAnother)
    return () => removeEventListener("hashchange", takeAnother)
  }, [])
  return token
}

const failureOf = (error: unknown): string => (error instanceof ApiError ? error.code : "unknown")

const isDeadLink = (code: string): boolean => code.startsWith("link-") || code === "bad-request"

/** Why she cannot come in, and what to do. */
const Refused = ({ code, onRetry }: { readonly code: string; readonly onRetry: () => void }) => {
  const { i18n } = useLingui()
  const retry: ReactNode = (
    <Button tone="primary" size="big" onClick={onRetry}>
      <Trans>Réessayer</Trans>
    </Button>
  )
  if (code === "offline")
    return (
      <MessagePage title={<Trans>Pas de réseau</Trans>} action={retry}>
        <Trans>
          La première ouverture de votre lien demande un peu de réseau. Ensuite, tout marche sans, même dans
          le train.
        </Trans>
      </MessagePage>
    )
  if (!isDeadLink(code))
    return (
      <MessagePage title={<Trans>La porte ne s’ouvre pas</Trans>} action={retry}>
        <p>{i18n._(failureWords(code))}</p>
      </MessagePage>
    )
  return (
    <MessagePage
      title={<Trans>Ce lien ne fonctionne pas</Trans>}
      action={
        <ButtonLink to="/studio" tone="secondary" size="big">
          <Trans>Voir ce qui est sur ce téléphone</Trans>
        </ButtonLink>
      }
    >
      {code !== "bad-request" && <p>{i18n._(failureWords(code))}</p>}
      <p>
        <Trans>
          Vérifiez que vous l’avez ouvert en entier. Sinon, demandez-en un nouveau à la personne qui coordonne
          le film : c’est l’affaire d’un clic.
        </Trans>
      </p>
    </MessagePage>
  )
}

/** A personal link: exchanged for a session, then forgotten. */
export const EnterPage = () => {
  const { t } = useLingui()
  const token = useLinkToken()
  const [, navigate] = useLocation()
  const [failure, setFailure] = useState<string>()
  usePageTitle(t`Studio`)

  const enter = useCallback(async (): Promise<void> => {
    setFailure(undefined)
    if (token === "") return setFailure("bad-request")
    try {
      await call("enter", { body: { token } })
      // Before the studio opens: it would begin with the brief of whoever used this phone last.
      await refreshBrief()
      navigate("/studio", { replace: true })
    } catch (error) {
      setFailure(failureOf(error))
    }
  }, [token, navigate])
  useEffect(() => void enter(), [enter])

  if (failure !== undefined) return <Refused code={failure} onRetry={() => void enter()} />
  return (
    <Waiting>
      <Trans>Bienvenue. Nous ouvrons votre studio…</Trans>
    </Waiting>
  )
}
