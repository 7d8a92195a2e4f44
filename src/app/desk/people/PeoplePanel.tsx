import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { UserRoundPlus } from "lucide-react"
import { useState } from "react"
import type { BoardShape } from "../../../api/shapes"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { consentOf } from "../consent/consent-of"
import { ForEditors } from "../own-role"
import { peoplePath } from "../paths"
import { countsByPerson } from "./loads"
import styles from "./PeoplePanel.module.css"
import { PersonDialog } from "./PersonDialog"
import { PersonRow } from "./PersonRow"

/** Beside the board there is room for so many; the others are on their own screen. */
const SHOWN_MAX = 24

/** The people of a campaign, each with her link. */
export const PeoplePanel = ({ board }: { readonly board: BoardShape }) => {
  const { t } = useLingui()
  const [isAdding, setAdding] = useState(false)
  const { contributors } = board
  const countsOf = countsByPerson(board)

  return (
    <section className={styles.panel} aria-label={t`Équipe`}>
      <header className={styles.header}>
        <h2>
          <Trans>Équipe</Trans>
        </h2>
        <ForEditors>
          <Button icon={<UserRoundPlus aria-hidden />} onClick={() => setAdding(true)}>
            <Trans>Ajouter une personne</Trans>
          </Button>
        </ForEditors>
      </header>
      {contributors.length === 0 && (
        <p className={styles.empty}>
          <Trans>
            Chaque personne reçoit un lien à elle. Elle l’ouvre sur son téléphone et filme sa phrase : ni
            compte, ni application.
          </Trans>
        </p>
      )}
      <ul className={styles.people}>
        {contributors.slice(0, SHOWN_MAX).map(contributor => (
          <PersonRow
            key={contributor.id}
            contributor={contributor}
            consent={consentOf(board, contributor)}
            {...countsOf(contributor.id)}
          />
        ))}
      </ul>
      {contributors.length > SHOWN_MAX && (
        <ButtonLink to={peoplePath(board.campaign.id)} tone="secondary">
          <Plural value={contributors.length} one="Voir # personne" other="Voir les # personnes" />
        </ButtonLink>
      )}
      {isAdding && <PersonDialog onClose={() => setAdding(false)} />}
    </section>
  )
}
