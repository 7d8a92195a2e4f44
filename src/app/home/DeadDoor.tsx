import { msg } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import type { FailureCode } from "../../api/failures"
import { ButtonLink } from "../ui/ButtonLink"
import { failureWords } from "../ui/failure-words"
import { MessagePage } from "../ui/MessagePage"
import { CodeForm } from "./CodeForm"
import { useStudioOwner } from "./use-studio-owner"

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

const isOfDeadCode = (code: string): boolean => CODE_FAILURES.includes(code)

const isOfDeadLink = (code: string): code is keyof typeof ADVICE => code in ADVICE

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

/**
 * A link or a code that the server knows to be dead.
 *
 * @param code As the server said it; what it does not know stands for a link that is not whole.
 */
export const DeadDoor = ({ code }: { readonly code: string }) => {
  if (isOfDeadLink(code)) return <DeadLink code={code} />
  return isOfDeadCode(code) ? <DeadCode code={code} /> : <DeadLink code="link-unknown" />
}
