import { Trans } from "@lingui/react/macro"
import { ButtonLink } from "../../ui/ButtonLink"

export const ToHome = () => (
  <ButtonLink to="/" tone="quiet">
    <Trans>Aller à l’accueil</Trans>
  </ButtonLink>
)
