import { Trans, useLingui } from "@lingui/react/macro"
import { ButtonLink } from "./ButtonLink"
import { MessagePage } from "./MessagePage"
import { usePageTitle } from "./use-page-title"

/** No such address. */
export const NotFoundPage = () => {
  const { t } = useLingui()
  usePageTitle(t`Page introuvable`)
  return (
    <MessagePage
      title={<Trans>Il n’y a rien ici</Trans>}
      action={
        <ButtonLink to="/" tone="primary" size="big">
          <Trans>Aller à l’accueil</Trans>
        </ButtonLink>
      }
    >
      <Trans>L’adresse est peut-être incomplète.</Trans>
    </MessagePage>
  )
}
