import { Trans, useLingui } from "@lingui/react/macro"
import { Redirect } from "wouter"
import { containerKind } from "../../../browser/container"
import { CodeForm } from "../../home/CodeForm"
import { isStranger, refreshBrief, useStudioBrief } from "../../stores/studio-brief"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { failureWords } from "../../ui/failure-words"
import { MessagePage } from "../../ui/MessagePage"
import { usePageTitle } from "../../ui/use-page-title"
import styles from "./NoBriefPage.module.css"

const ToHome = () => (
  <ButtonLink to="/" tone="quiet">
    <Trans>Aller à l’accueil</Trans>
  </ButtonLink>
)

/** The app on an iPhone's home screen knows nothing of Safari: a code from there brings her in. */
const InTheApp = () => (
  <MessagePage title={<Trans>Entrez votre code</Trans>} action={<ToHome />}>
    <p>
      <Trans>
        L’application ne sait pas encore qui vous êtes. Là où vous avez ouvert votre lien, le bas du brief
        propose « Continuer sur l’application installée » : le code s’y affiche.
      </Trans>
    </p>
    <CodeForm />
    <p>
      <Trans>Vous préférez le navigateur ? Votre lien personnel y marche toujours.</Trans>
    </p>
  </MessagePage>
)

/** Her link is the way in; a code is another. */
const InTheBrowser = () => (
  <MessagePage
    title={<Trans>Ouvrez votre lien personnel</Trans>}
    action={
      <>
        <Button size="big" onClick={() => void refreshBrief()}>
          <Trans>Réessayer</Trans>
        </Button>
        <ToHome />
      </>
    }
  >
    <p>
      <Trans>
        C’est lui qui vous fait entrer dans le studio, sans compte ni mot de passe. Cherchez-le dans le
        message de la personne qui coordonne le film.
      </Trans>
    </p>
    <section className={styles.code}>
      <h2>
        <Trans>Vous avez un code ?</Trans>
      </h2>
      <CodeForm />
    </section>
  </MessagePage>
)

/** Nothing on this phone says who she is, and the server does not know either. */
export const NoBriefPage = () => {
  const { t, i18n } = useLingui()
  const failure = useStudioBrief(state => state.failure) ?? "unknown"
  usePageTitle(t`Studio`)
  if (isStranger({ failure })) {
    if (containerKind() === "browser") return <InTheBrowser />
    // A coordinator opened the app: it begins in the studio, which is not her place.
    return failure === "forbidden" ? <Redirect to="/desk" replace /> : <InTheApp />
  }
  return (
    <MessagePage
      title={<Trans>Le brief n’est pas venu</Trans>}
      action={
        <>
          <Button tone="primary" size="big" onClick={() => void refreshBrief()}>
            <Trans>Réessayer</Trans>
          </Button>
          <ToHome />
        </>
      }
    >
      <p>{i18n._(failureWords(failure))}</p>
    </MessagePage>
  )
}
