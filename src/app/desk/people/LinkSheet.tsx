import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { ArrowLeft, Printer } from "lucide-react"
import { useState } from "react"
import type { BoardShape, ContributorShape } from "../../../api/shapes"
import { personalLink } from "../../stores/personal-links"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { CopyButton } from "../../ui/CopyButton"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { Progress } from "../../ui/Progress"
import { peoplePath } from "../paths"
import styles from "./LinkSheet.module.css"
import { linksTable } from "./links-table"
import { QrCode } from "./QrCode"

type Made = { readonly person: ContributorShape; readonly url: string }

/** Everybody's link at once: as a table for a mail merge, and as a sheet of codes to print. */
export const LinkSheet = ({ board }: { readonly board: BoardShape }) => {
  const { t } = useLingui()
  const [made, setMade] = useState<readonly Made[]>([])
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { contributors: people, campaign } = board
  const isWhole = people.length > 0 && made.length === people.length

  const makeAll = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      const links: Made[] = []
      for (const person of people) {
        links.push({ person, url: await personalLink(person.id) })
        setMade([...links])
      }
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className={styles.screen}>
      <div className={styles.ways}>
        <ButtonLink to={peoplePath(campaign.id)} tone="quiet">
          <ArrowLeft aria-hidden />
          <Trans>Retour à l’équipe</Trans>
        </ButtonLink>
        <h2>
          <Trans>Tous les liens</Trans>
        </h2>
        <p>
          <Trans>
            Chaque personne reçoit un lien à elle. Un lien ne se montre qu’au moment où il est créé : en voici
            de nouveaux, et ceux que vous avez déjà envoyés continuent de marcher.
          </Trans>
        </p>
        {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
        {isBusy && (
          <Progress label={<Trans>Les liens se préparent</Trans>} value={made.length / people.length} />
        )}
        <div className={styles.choices}>
          {isWhole ? (
            <>
              <CopyButton text={linksTable([t`Nom`, t`E-mail`, t`Lien`], made)} tone="primary">
                <Trans>Copier le tableau</Trans>
              </CopyButton>
              <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
                <Trans>Imprimer les codes QR</Trans>
              </Button>
            </>
          ) : (
            <Button
              tone="primary"
              isBusy={isBusy}
              disabled={people.length === 0}
              onClick={() => void makeAll()}
            >
              <Plural value={people.length} one="Préparer # lien" other="Préparer # liens" />
            </Button>
          )}
        </div>
      </div>
      {isWhole && (
        <ul className={styles.sheet} aria-label={t`Codes QR`}>
          {made.map(({ person, url }) => (
            <li key={person.id} className={styles.card}>
              <QrCode text={url} label={t`Code QR du lien de ${person.name}`} />
              <strong>{person.name}</strong>
              <span>{[person.role, person.place].filter(Boolean).join(", ")}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
