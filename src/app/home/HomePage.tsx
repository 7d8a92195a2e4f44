import { Trans, useLingui } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import { Redirect } from "wouter"
import { findGuest, type Guest } from "../stores/home"
import { ButtonLink } from "../ui/ButtonLink"
import { Page } from "../ui/Page"
import { Waiting } from "../ui/Waiting"
import styles from "./HomePage.module.css"
import { Voices } from "./Voices"

/** Ways in, for whoever has none of her own or more than one. */
const Doors = ({ guest }: { readonly guest: Guest }) => {
  if (guest.isCoordinator)
    return (
      <>
        <ButtonLink to="/desk" tone="primary" size="big">
          <Trans>Ouvrir la régie</Trans>
        </ButtonLink>
        <ButtonLink to="/studio" size="big">
          <Trans>Entrer dans le studio</Trans>
        </ButtonLink>
      </>
    )
  // Nobody can sign in yet, and no link can have been sent.
  if (!guest.isSetUp)
    return (
      <p className={styles.link}>
        <Trans>
          Première visite ? Le lien d’installation s’affiche là où Unisson a été lancé, avec npm start.
        </Trans>
      </p>
    )
  return (
    <>
      <p className={styles.link}>
        <strong>
          <Trans>Vous avez reçu un lien ?</Trans>
        </strong>{" "}
        <Trans>
          Sur le téléphone avec lequel vous filmerez, ouvrez ce lien : il vous fait entrer, sans compte.
        </Trans>
      </p>
      <ButtonLink to="/sign-in" size="big">
        <Trans>Se connecter à la régie</Trans>
      </ButtonLink>
      <ButtonLink to="/studio" tone="quiet">
        <Trans>J’ai un code</Trans>
      </ButtonLink>
    </>
  )
}

/** The front door: leads those on who are known, tells the others what this is. */
export const HomePage = () => {
  const { t } = useLingui()
  const [guest, setGuest] = useState<Guest>()
  useEffect(() => void findGuest().then(setGuest), [])

  if (guest === undefined) return <Waiting>{t`Un instant…`}</Waiting>
  if (guest.isContributor && !guest.isCoordinator) return <Redirect to="/studio" replace />
  if (guest.isCoordinator && !guest.isContributor) return <Redirect to="/desk" replace />
  return (
    <Page title="Unisson">
      <div className={styles.home}>
        <Voices />
        <div className={styles.words}>
          <h1>
            <Trans>Un message, plusieurs voix</Trans>
          </h1>
          <p className={styles.lead}>
            <Trans>
              Un texte écrit à plusieurs, dit phrase par phrase, chacune et chacun sur son téléphone. À
              l’arrivée, un seul film.
            </Trans>
          </p>
          <div className={styles.doors}>
            <Doors guest={guest} />
          </div>
        </div>
      </div>
    </Page>
  )
}
