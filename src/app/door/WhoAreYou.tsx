import { Trans, useLingui } from "@lingui/react/macro"
import { Search, UserRoundPlus } from "lucide-react"
import { useState } from "react"
import type { OpenDoorShape } from "../../api/shapes"
import { folded } from "../../domain/folded"
import { Button } from "../ui/Button"
import { ButtonLink } from "../ui/ButtonLink"
import { Notice } from "../ui/Notice"
import { Page } from "../ui/Page"
import { TextField } from "../ui/TextField"
import type { Come, Person } from "./coming-in"
import { NameButton } from "./NameButton"
import { NewcomerForm } from "./NewcomerForm"
import { TakeName } from "./TakeName"
import { TakenName } from "./TakenName"
import styles from "./WhoAreYou.module.css"

/** With so many names, a few letters are quicker than a thumb. */
const SEARCHED_FROM = 12

type Props = {
  readonly token: string
  readonly facts: OpenDoorShape
  readonly inside: string | undefined
  readonly onCome: Come
}

/** The team by its names: she finds hers, or adds herself where she may. */
export const WhoAreYou = ({ token, facts, inside, onCome }: Props) => {
  const { t } = useLingui()
  const [sought, setSought] = useState("")
  const [chosen, setChosen] = useState<Person>()
  const [isNew, setNew] = useState(false)
  const { campaignTitle, people, takesNewcomers } = facts
  const shown = people.filter(({ name }) => folded(name).includes(folded(sought)))
  const close = (): void => setChosen(undefined)

  return (
    <Page title={campaignTitle} isNarrow>
      <div className={styles.door}>
        <div className={styles.head}>
          <p className={styles.film}>{campaignTitle}</p>
          <h1>
            <Trans>Qui êtes-vous ?</Trans>
          </h1>
          <p className={styles.lead}>
            <Trans>
              Touchez votre nom : votre studio s’ouvre sur ce téléphone. Ni compte, ni application.
            </Trans>
          </p>
        </div>
        {inside !== undefined && (
          <Notice
            title={<Trans>Vous êtes déjà là</Trans>}
            actions={
              <ButtonLink to="/studio" tone="primary">
                <Trans>Continuer comme {inside}</Trans>
              </ButtonLink>
            }
          >
            <Trans>Sur ce téléphone, le studio est ouvert pour {inside}.</Trans>
          </Notice>
        )}
        {people.length >= SEARCHED_FROM && (
          <div className={styles.search}>
            <TextField
              label={
                <>
                  <Search aria-hidden /> <Trans>Chercher mon nom</Trans>
                </>
              }
              type="search"
              value={sought}
              onChange={event => setSought(event.target.value)}
            />
          </div>
        )}
        <ul className={styles.names} aria-label={t`L’équipe`}>
          {shown.map(person => (
            <li key={person.id}>
              <NameButton person={person} onClick={() => setChosen(person)} />
            </li>
          ))}
        </ul>
        {shown.length === 0 && (
          <p className={styles.lead}>
            {people.length === 0 ? (
              <Trans>La liste des noms est encore vide.</Trans>
            ) : (
              <Trans>Aucun nom ne correspond.</Trans>
            )}
          </p>
        )}
        {takesNewcomers && !isNew && (
          <Button icon={<UserRoundPlus aria-hidden />} onClick={() => setNew(true)}>
            <Trans>Mon nom n’est pas dans la liste</Trans>
          </Button>
        )}
        {takesNewcomers && isNew && <NewcomerForm onCome={onCome} onClose={() => setNew(false)} />}
        {!takesNewcomers && (
          <p className={styles.lead}>
            <Trans>Votre nom n’y est pas ? La personne qui coordonne le film peut l’ajouter.</Trans>
          </p>
        )}
      </div>
      {chosen?.isFree === true && <TakeName person={chosen} onCome={onCome} onClose={close} />}
      {chosen?.isFree === false && <TakenName person={chosen} token={token} onClose={close} />}
    </Page>
  )
}
