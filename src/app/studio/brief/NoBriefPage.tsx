import { Trans, useLingui } from "@lingui/react/macro"
import { refreshBrief, useStudioBrief } from "../../stores/studio-brief"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { failureWords } from "../../ui/failure-words"
import { MessagePage } from "../../ui/MessagePage"
import { usePageTitle } from "../../ui/use-page-title"

/** Nothing on this phone says who she is, and the server does not know either. */
export const NoBriefPage = () => {
  const { t, i18n } = useLingui()
  const failure = useStudioBrief(state => state.failure) ?? "unknown"
  usePageTitle(t`Studio`)
  const isStranger = failure === "not-signed-in" || failure === "forbidden"
  return (
    <MessagePage
      title={isStranger ? <Trans>Ouvrez votre lien personnel</Trans> : <Trans>Le brief n’est pas venu</Trans>}
      action={
        <>
          <Button tone="primary" size="big" onClick={() => void refreshBrief()}>
            <Trans>Réessayer</Trans>
          </Button>
          <ButtonLink to="/" tone="quiet">
            <Trans>Aller à l’accueil</Trans>
          </ButtonLink>
        </>
      }
    >
      {isStranger ? (
        <Trans>
          C’est lui qui vous fait entrer dans le studio, sans compte ni mot de passe. Cherchez-le dans le
          message de la personne qui coordonne le film.
        </Trans>
      ) : (
        <p>{i18n._(failureWords(failure))}</p>
      )}
    </MessagePage>
  )
}
