import { msg } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import type { FailureCode } from "../../api/failures"
import { hasKeptBrief } from "../stores/home"
import { Button } from "../ui/Button"
import { ButtonLink } from "../ui/ButtonLink"
import { failureWords } from "../ui/failure-words"
import { MessagePage } from "../ui/MessagePage"

/** What helps against a dead link depends on how it died. */
const ADVICE = {
  "link-expired": msg`La campagne est passée depuis un moment. Si vous pensez que c’est une erreur, écrivez à la personne qui coordonne le film.`,
  "link-revoked": msg`Cherchez un lien plus récent dans vos messages, ou demandez-en un à la personne qui coordonne le film : c’est l’affaire d’un clic.`,
  "link-unknown": msg`Vérifiez que vous l’avez ouvert en entier. Sinon, demandez-en un nouveau à la personne qui coordonne le film : c’est l’affaire d’un clic.`,
} as const satisfies Partial<Record<FailureCode, unknown>>

const isOfDeadLink = (code: string): code is keyof typeof ADVICE => code in ADVICE

/** The link is dead; takes made with an earlier one may be here all the same. */
const DeadLink = ({ code }: { readonly code: keyof typeof ADVICE }) => {
  const { i18n } = useLingui()
  const [hasBrief, setHasBrief] = useState(false)
  useEffect(() => void hasKeptBrief().then(setHasBrief), [])
  return (
    <MessagePage
      title={<Trans>Ce lien ne fonctionne pas</Trans>}
      action={
        hasBrief ? (
          <ButtonLink to="/studio" size="big">
            <Trans>Voir ce qui est sur ce téléphone</Trans>
          </ButtonLink>
        ) : (
          <ButtonLink to="/" size="big">
            <Trans>Aller à l’accueil</Trans>
          </ButtonLink>
        )
      }
    >
      <p>{i18n._(failureWords(code))}</p>
      <p>{i18n._(ADVICE[code])}</p>
    </MessagePage>
  )
}

type Props = {
  /** Why, as the server or the network said it. */
  readonly code: string
  readonly onRetry: () => void
}

/** Why she cannot come in, and what to do. */
export const EnterRefused = ({ code, onRetry }: Props) => {
  const { i18n } = useLingui()
  if (isOfDeadLink(code)) return <DeadLink code={code} />
  // A link without a token, or with one that no server of ours made.
  if (code === "bad-request") return <DeadLink code="link-unknown" />
  const isOffline = code === "offline"
  return (
    <MessagePage
      title={isOffline ? <Trans>Pas de réseau</Trans> : <Trans>La porte ne s’ouvre pas</Trans>}
      action={
        <Button tone="primary" size="big" onClick={onRetry}>
          <Trans>Réessayer</Trans>
        </Button>
      }
    >
      {isOffline ? (
        <Trans>
          La première ouverture de votre lien demande un peu de réseau. Ensuite, tout marche sans, même dans
          le train.
        </Trans>
      ) : (
        <p>{i18n._(failureWords(code))}</p>
      )}
    </MessagePage>
  )
}
