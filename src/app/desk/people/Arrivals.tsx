import { Trans, useLingui } from "@lingui/react/macro"
import { Check, Link2, UserRoundMinus } from "lucide-react"
import { useState } from "react"
import type { BoardShape, ContributorShape } from "../../../api/shapes"
import { deleteContributor } from "../../stores/board-actions"
import { confirmContributor } from "../../stores/open-link"
import { Button } from "../../ui/Button"
import { ConfirmDialog } from "../../ui/ConfirmDialog"
import { ForEditors } from "../own-role"
import styles from "./Arrivals.module.css"
import { LinkDialog } from "./LinkDialog"

const isAtTheDoor = ({ standing, linkAskedAt }: ContributorShape): boolean =>
  standing === "waiting" || linkAskedAt !== null

/** Who stands at the door: those who added themselves, and those who ask for their link. */
export const Arrivals = ({ board }: { readonly board: BoardShape }) => {
  const { t } = useLingui()
  const people = board.contributors.filter(isAtTheDoor)
  if (people.length === 0) return null
  return (
    <section className={styles.arrivals} aria-label={t`À la porte`}>
      <h2>
        <Trans>À la porte</Trans>
      </h2>
      <ul>
        {people.map(person => (
          <li key={person.id}>
            {person.standing === "waiting" ? <Newcomer person={person} /> : <Asking person={person} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

type Props = { readonly person: ContributorShape }

const Newcomer = ({ person: { id, name } }: Props) => {
  const { t } = useLingui()
  const [isRefusing, setRefusing] = useState(false)
  return (
    <>
      <p>
        <Trans>
          <strong>{name}</strong> s’est ajoutée par le lien de groupe. Elle attend votre confirmation pour
          choisir une phrase et envoyer.
        </Trans>
      </p>
      <ForEditors>
        <div className={styles.deeds}>
          <Button
            tone="primary"
            icon={<Check aria-hidden />}
            aria-label={t`Confirmer ${name}`}
            onClick={() => void confirmContributor(id)}
          >
            <Trans>Confirmer</Trans>
          </Button>
          <Button
            icon={<UserRoundMinus aria-hidden />}
            aria-label={t`Refuser ${name}`}
            onClick={() => setRefusing(true)}
          >
            <Trans>Refuser</Trans>
          </Button>
        </div>
      </ForEditors>
      <ConfirmDialog
        title={t`Refuser ${name} ?`}
        isOpen={isRefusing}
        confirm={<Trans>Retirer de la campagne</Trans>}
        onConfirm={() => void deleteContributor(id)}
        onClose={() => setRefusing(false)}
      >
        <p>
          <Trans>
            Son lien cessera de marcher. Le lien de groupe lui reste ouvert : changez-le au besoin.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  )
}

const Asking = ({ person }: Props) => {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const { name } = person
  return (
    <>
      <p>
        <Trans>
          Quelqu’un demande, par le lien de groupe, le lien personnel de <strong>{name}</strong>. Envoyez-le à
          une adresse que vous savez être la sienne.
        </Trans>
      </p>
      <ForEditors>
        <div className={styles.deeds}>
          <Button
            icon={<Link2 aria-hidden />}
            aria-label={t`Préparer le lien de ${name}`}
            onClick={() => setOpen(true)}
          >
            <Trans>Préparer son lien</Trans>
          </Button>
        </div>
      </ForEditors>
      {isOpen && <LinkDialog contributor={person} onClose={() => setOpen(false)} />}
    </>
  )
}
