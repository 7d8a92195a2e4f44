import { Trans, useLingui } from "@lingui/react/macro"
import { UserRoundPlus } from "lucide-react"
import { useState } from "react"
import type { BoardShape } from "../../../api/shapes"
import type { ContributorId } from "../../../domain/ids"
import { Button } from "../../ui/Button"
import { ForEditors } from "../own-role"
import styles from "./PeoplePanel.module.css"
import { PersonDialog } from "./PersonDialog"
import { PersonRow } from "./PersonRow"

/** The people of a campaign, each with her link. */
export const PeoplePanel = ({ board }: { readonly board: BoardShape }) => {
  const { t } = useLingui()
  const [isAdding, setAdding] = useState(false)
  const { contributors, lines } = board

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
        {contributors.map(contributor => (
          <PersonRow
            key={contributor.id}
            contributor={contributor}
            lineCount={lines.filter(line => line.contributorIds.includes(contributor.id)).length}
            takeCount={takesOf(board, contributor.id)}
          />
        ))}
      </ul>
      {isAdding && <PersonDialog onClose={() => setAdding(false)} />}
    </section>
  )
}

const takesOf = (board: BoardShape, contributorId: ContributorId): number =>
  board.submissions.filter(submission => submission.contributorId === contributorId).length
