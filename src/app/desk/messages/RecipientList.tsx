import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Bell, Eye, Mail, MailX } from "lucide-react"
import type { ContributorId } from "../../../domain/ids"
import type { WrittenKind } from "../../../domain/notice"
import { Button } from "../../ui/Button"
import { IconButton } from "../../ui/IconButton"
import { stateWords } from "./notice-words"
import styles from "./RecipientList.module.css"
import { canChoose, type Recipient, type Way } from "./recipients"

type Props = {
  readonly kind: WrittenKind
  readonly recipients: readonly Recipient[]
  readonly chosen: readonly ContributorId[]
  /** Whose letter is shown below. */
  readonly previewed: ContributorId | undefined
  readonly onChoose: (chosen: readonly ContributorId[]) => void
  readonly onShow: (contributorId: ContributorId) => void
}

/** Who gets it, and by which way. */
export const RecipientList = ({ kind, recipients, chosen, previewed, onChoose, onShow }: Props) => {
  const { t } = useLingui()
  const everybody = recipients.filter(recipient => canChoose(kind, recipient))
  const toggle = (id: ContributorId): void =>
    onChoose(chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id])

  if (recipients.length === 0)
    return (
      <p className={styles.empty}>
        {kind === "reminder" ? (
          <Trans>Personne à relancer : chaque personne invitée a envoyé ses phrases.</Trans>
        ) : (
          <Trans>Ajoutez d’abord des personnes à l’équipe, depuis le tableau.</Trans>
        )}
      </p>
    )
  return (
    <fieldset className={styles.people}>
      <legend className={styles.legend}>
        <Trans>À qui ?</Trans>
      </legend>
      <div className={styles.all}>
        <Button onClick={() => onChoose(everybody.map(({ contributorId }) => contributorId))}>
          <Trans>Toute l’équipe</Trans>
        </Button>
        <Button tone="quiet" onClick={() => onChoose([])}>
          <Trans>Personne</Trans>
        </Button>
      </div>
      <ul className={styles.list}>
        {recipients.map(recipient => {
          const { contributorId, contributor } = recipient
          return (
            <li
              key={contributorId}
              className={`${styles.person} ${contributorId === previewed ? styles.shown : ""}`}
            >
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  checked={chosen.includes(contributorId)}
                  disabled={!canChoose(kind, recipient)}
                  onChange={() => toggle(contributorId)}
                />
                <span className={styles.who}>
                  <span className={styles.name}>{contributor.name}</span>
                  <span className={styles.facts}>
                    <WayWords kind={kind} way={recipient.way} email={contributor.email} />
                    {kind !== "message" && recipient.linesToCome > 0 && (
                      <Plural
                        value={recipient.linesToCome}
                        one="une phrase à venir"
                        other="# phrases à venir"
                      />
                    )}
                    {recipient.last !== undefined && kind !== "message" && (
                      <span>{t(stateWords(recipient.last))}</span>
                    )}
                  </span>
                </span>
              </label>
              <IconButton
                label={t`Voir ce que lira ${contributor.name}`}
                icon={<Eye aria-hidden />}
                aria-pressed={contributorId === previewed}
                onClick={() => onShow(contributorId)}
              />
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}

const ICONS = { push: Bell, email: Mail, none: MailX } as const

type WayProps = { readonly kind: WrittenKind; readonly way: Way; readonly email: string }

const WayWords = ({ kind, way, email }: WayProps) => {
  const Icon = ICONS[way]
  return (
    <span className={styles.way}>
      <Icon aria-hidden />
      {way === "push" && <Trans>notification</Trans>}
      {way === "email" && email}
      {way === "none" && kind === "message" && <Trans>sur son brief seulement</Trans>}
      {way === "none" && kind !== "message" && email === "" && <Trans>pas d’adresse e-mail</Trans>}
      {way === "none" && kind !== "message" && email !== "" && <Trans>lien à copier</Trans>}
    </span>
  )
}
