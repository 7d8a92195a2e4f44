import { Trans, useLingui } from "@lingui/react/macro"
import { Suspense } from "react"
import { Button } from "../ui/Button"
import { ButtonLink } from "../ui/ButtonLink"
import { failureWords } from "../ui/failure-words"
import { lazyPage } from "../ui/lazy-page"
import { MessagePage } from "../ui/MessagePage"
import { useStudioOwner } from "./use-studio-owner"

/** Only the server says that a link is dead, so there is a network: see [Note: Pages that can wait]. */
const DeadDoor = lazyPage(async () => (await import("./DeadDoor")).DeadDoor)

/** Of a dead link or code; or of a link without a token, or with one that no server of ours made. */
const isOfDeadDoor = (code: string): boolean => code === "bad-request" || /^(link|code)-/u.test(code)

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
  if (isOfDeadDoor(code))
    return (
      <Suspense>
        <DeadDoor code={code} />
      </Suspense>
    )
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
