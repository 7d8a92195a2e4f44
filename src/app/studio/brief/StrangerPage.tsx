import { Trans } from "@lingui/react/macro"
import { Redirect } from "wouter"
import { containerKind } from "../../../browser/container"
import { CodeForm } from "../../home/CodeForm"
import { refreshBrief } from "../../stores/studio-brief"
import { Button } from "../../ui/Button"
import { MessagePage } from "../../ui/MessagePage"
import styles from "./StrangerPage.module.css"
import { ToHome } from "./ToHome"

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

/** The server does not know who she is: her way in. @param failure `not-signed-in` or `forbidden`. */
export const StrangerPage = ({ failure }: { readonly failure: string }) => {
  if (containerKind() === "browser") return <InTheBrowser />
  // A coordinator opened the app: it begins in the studio, which is not her place.
  return failure === "forbidden" ? <Redirect to="/desk" replace /> : <InTheApp />
}
