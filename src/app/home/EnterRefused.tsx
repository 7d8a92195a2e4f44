import { msg } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import type { FailureCode } from "../../api/failures"
import { findStudioOwner } from "../stores/enter-by-link"
import { Button } from "../ui/Button"
import { ButtonLink } from "../ui/ButtonLink"
import { failureWords } from "../ui/failure-words"
import { MessagePage } from "../ui/MessagePage"
import { CodeForm } from "./CodeForm"

/** What helps against a dead link depends on how it died. */
const ADVICE = {
  "link-expired": msg`La campagne est passée depuis un moment. Si vous pensez que c’est une erreur, écrivez à la personne qui coordonne le film.`,
  "link-revoked": msg`Cherchez un lien plus récent dans vos messages, ou demandez-en un à la personne qui coordonne le film : c’est l’affaire d’un clic.`,
  "link-unknown": msg`Vérifiez que vous l’avez ouvert en entier. Sinon, demandez-en un nouveau à la personne qui coordonne le film : c’est l’affaire d’un clic.`,
} as const satisfies Partial<Record<FailureCode, unknown>>

const CODE_FAILURES: readonly string[] = [
  "code-unknown",
  "code-used",
  "code-expired",
  "code-revoked",
] satisfies readonly FailureCode[]

const isOfDeadLink = (code: string): code is keyof typeof ADVICE => code in ADVICE

/** Whose studio is on this phone, once that is known; `undefined`: nobody's. */
const useStudioOwner = (): string | undefined => {
  const [owner, setOwner] = useState<string>()
  useEffect(() => void findStudioOwner().then(setOwner), [])
  return owner
}

/** The link is dead; takes made with an earlier one may be here all the same. */
const DeadLink = ({ code }: { readonly code: keyof typeof ADVICE }) => {
  const { i18n } = useLingui()
  const hasBrief = useStudioOwner() !== undefined
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

/** The code in the link leads nowhere: a new one can be typed right here. */
const DeadCode = ({ code }: { readonly code: string }) => {
  const { i18n } = useLingui()
  return (
    <MessagePage title={<Trans>Ce code ne fonctionne pas</Trans>}>
      <p>{i18n._(failureWords(code))}</p>
      <CodeForm />
    </MessagePage>
  )
}

/** Nobody can say whose link this is. See [Note: Links without network]. */
const Offline = ({ onRetry }: { readonly onRetry: () => void }) => {
  const owner = useStudioOwner()
  return (
    <MessagePage
      title={<Trans>Pas de réseau</Trans>}
      action={
        <>
          <Button tone="primary" size="big" onClick={onRetry}>
            <Trans>Réessayer</Trans>
          </Button>
          {owner !== undefined && (
            <ButtonLink to="/studio" size="big">
              <Trans>Continuer comme {owner}</Trans>
            </ButtonLink>
          )}
        </>
      }
    >
      {owner !== undefined && (
        <p>
          <Trans>
            Sans réseau, nous ne pouvons pas vérifier ce lien. Sur ce téléphone, le studio est ouvert pour{" "}
            {owner}.
          </Trans>
        </p>
      )}
      <p>
        <Trans>
          La première ouverture de votre lien demande un peu de réseau. Ensuite, tout marche sans, même dans
          le train.
        </Trans>
      </p>
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
  if (CODE_FAILURES.includes(code)) return <DeadCode code={code} />
  // A link without a token, or with one that no server of ours made.
  if (code === "bad-request") return <DeadLink code="link-unknown" />
  if (code === "offline") return <Offline onRetry={onRetry} />
  return (
    <MessagePage
      title={<Trans>La porte ne s’ouvre pas</Trans>}
      action={
        <Button tone="primary" size="big" onClick={onRetry}>
          <Trans>Réessayer</Trans>
        </Button>
      }
    >
      <p>{i18n._(failureWords(code))}</p>
    </MessagePage>
  )
}
