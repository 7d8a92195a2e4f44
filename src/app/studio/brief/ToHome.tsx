import { Trans } from "@lingui/react/macro"
import { ButtonLink } from "../../ui/ButtonLink"

/** The way out for whoever has no brief here. */
export const ToHome = () => (
  <ButtonLink to="/" tone="quiet">
    <Trans>Aller à l’accueil</Trans>
  </ButtonLink>
)
