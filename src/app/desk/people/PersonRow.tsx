import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { ArrowRightLeft, Link2, Pencil, UserRoundCheck, UserRoundMinus } from "lucide-react"
import { useState } from "react"
import type { BoardShape, ContributorShape } from "../../../api/shapes"
import type { ConsentState } from "../../../domain/consent"
import type { PersonState } from "../../../domain/person-state"
import { deleteContributor } from "../../stores/board-actions"
import { confirmContributor } from "../../stores/open-link"
import { ConfirmDialog } from "../../ui/ConfirmDialog"
import { IconButton } from "../../ui/IconButton"
import { ConsentMark } from "../consent/ConsentMark"
import { ForEditors } from "../own-role"
import { HandOverDialog } from "./HandOverDialog"
import { LinkDialog } from "./LinkDialog"
import { PersonDialog } from "./PersonDialog"
import styles from "./PersonRow.module.css"
import { PERSON_STATE_WORDS } from "./person-state-words"

type Props = {
  readonly contributor: ContributorShape
  /** How many lines are hers. */
  readonly lineCount: number
  /** How many takes of hers have arrived. */
  readonly takeCount: number
  readonly consent: ConsentState
  /** Where there is room for what concerns others too: handing her lines over. */
  readonly board?: BoardShape
  /** Where she is on her way. Left out: only whether she has opened her link. */
  readonly state?: PersonState
}

/** A day and an hour, as short as both can be. */
const SEEN = { dateStyle: "medium", timeStyle: "short" } as const

type Open = "link" | "edit" | "hand-over" | "remove"

/** A contributor: who she is, whether she has opened her link, what can be done. */
export const PersonRow = ({ contributor, lineCount, takeCount, consent, board, state }: Props) => {
  const { t, i18n } = useLingui()
  const [open, setOpen] = useState<Open>()
  const close = (): void => setOpen(undefined)
  const { name, role, organisation, place, email, phone, standing } = contributor

  return (
    <li className={styles.person} data-person>
      <div className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.facts}>{[role, organisation, place].filter(Boolean).join(", ")}</span>
        <span className={styles.facts}>{[email, phone].filter(Boolean).join(" · ")}</span>
        <span className={styles.facts}>
          <Plural value={lineCount} _0="Pas encore de phrase" one="# phrase" other="# phrases" />
          {" · "}
          {state === undefined ? (
            <LinkWords contributor={contributor} />
          ) : (
            <strong>{t(PERSON_STATE_WORDS[state])}</strong>
          )}
        </span>
        {state !== undefined && contributor.lastSeenAt !== null && (
          <span className={styles.facts}>
            <Trans>Vue dans son studio le {i18n.date(new Date(contributor.lastSeenAt), SEEN)}</Trans>
          </span>
        )}
        <StandingWords standing={standing} />
        <ConsentMark contributor={contributor} state={consent} />
      </div>
      <ForEditors>
        <div className={styles.tools}>
          {standing === "picked" && (
            <IconButton
              label={t`Confirmer ${name}`}
              icon={<UserRoundCheck aria-hidden />}
              onClick={() => void confirmContributor(contributor.id)}
            />
          )}
          <IconButton
            label={t`Lien de ${name}`}
            icon={<Link2 aria-hidden />}
            onClick={() => setOpen("link")}
          />
          <IconButton
            label={t`Modifier ${name}`}
            icon={<Pencil aria-hidden />}
            onClick={() => setOpen("edit")}
          />
          {board !== undefined && lineCount > 0 && (
            <IconButton
              label={t`Confier les phrases de ${name}`}
              icon={<ArrowRightLeft aria-hidden />}
              onClick={() => setOpen("hand-over")}
            />
          )}
          <IconButton
            label={t`Retirer ${name}`}
            icon={<UserRoundMinus aria-hidden />}
            onClick={() => setOpen("remove")}
          />
        </div>
      </ForEditors>
      {open === "link" && <LinkDialog contributor={contributor} onClose={close} />}
      {open === "edit" && <PersonDialog contributor={contributor} onClose={close} />}
      {open === "hand-over" && board !== undefined && (
        <HandOverDialog board={board} contributor={contributor} onClose={close} />
      )}
      {open === "remove" && <RemoveDialog contributor={contributor} takeCount={takeCount} onClose={close} />}
    </li>
  )
}

type RemoveProps = Pick<Props, "contributor" | "takeCount"> & { readonly onClose: () => void }

/** Asks before somebody is taken off, and says what is lost with her. */
const RemoveDialog = ({ contributor: { id, name }, takeCount, onClose }: RemoveProps) => {
  const { t } = useLingui()
  return (
    <ConfirmDialog
      title={t`Retirer ${name} ?`}
      isOpen
      confirm={<Trans>Retirer de la campagne</Trans>}
      onConfirm={() => void deleteContributor(id)}
      onClose={onClose}
    >
      <p>
        <Trans>Son lien cessera de marcher et ses phrases seront de nouveau sans voix.</Trans>
      </p>
      {takeCount > 0 && (
        <p>
          <Plural
            value={takeCount}
            one="La prise qu’elle a envoyée sera supprimée. On ne peut pas revenir en arrière."
            other="Les # prises qu’elle a envoyées seront supprimées. On ne peut pas revenir en arrière."
          />
        </p>
      )}
    </ConfirmDialog>
  )
}

/** That nobody but she has said who she is. */
const StandingWords = ({ standing }: Pick<ContributorShape, "standing">) => {
  if (standing === "invited") return null
  return (
    <span className={styles.standing}>
      {standing === "picked" ? (
        <Trans>Entrée par le lien de groupe, à confirmer</Trans>
      ) : (
        <Trans>S’est ajoutée par le lien de groupe, à confirmer</Trans>
      )}
    </span>
  )
}

const LinkWords = ({ contributor: { hasLink, openedAt } }: { readonly contributor: ContributorShape }) => {
  if (!hasLink) return <Trans>pas de lien</Trans>
  return openedAt === null ? <Trans>lien pas encore ouvert</Trans> : <Trans>lien ouvert</Trans>
}
