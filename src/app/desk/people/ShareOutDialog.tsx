import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import type { BoardShape, ContributorShape, LineShape } from "../../../api/shapes"
import type { ContributorId } from "../../../domain/ids"
import { changeSpeakers } from "../../stores/speaker-changes"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Notice } from "../../ui/Notice"
import { loadOf, sharingChanges } from "./loads"
import styles from "./ShareOutDialog.module.css"

type Props = { readonly board: BoardShape; readonly onClose: () => void }

/** Shares the free lines out among the team, and shows who would say what before it is done. */
export const ShareOutDialog = ({ board, onClose }: Props) => {
  const { contributors, lines, campaign } = board
  const [among, setAmong] = useState<ReadonlySet<ContributorId>>(
    () => new Set(contributors.map(({ id }) => id)),
  )
  const changes = sharingChanges(board, among)
  const after = withChanges(board, changes)
  const toggle = (id: ContributorId, isIn: boolean): void => {
    const next = new Set(among)
    if (isIn) next.add(id)
    else next.delete(id)
    setAmong(next)
  }
  const share = (): void => {
    void changeSpeakers(campaign.id, "lines-shared-out", changes)
    onClose()
  }

  return (
    <Dialog title={<Trans>Répartir les phrases</Trans>} isOpen isWide onClose={onClose}>
      <p>
        <Trans>
          Les phrases encore sans voix sont réparties selon le temps qu’elles prennent à dire, dans l’ordre du
          film. Celles qui ont déjà une voix ne bougent pas.
        </Trans>
      </p>
      {lines.every(({ contributorIds }) => contributorIds.length > 0) && (
        <Notice>
          <Trans>Toutes les phrases ont déjà une voix : il n’y a rien à répartir.</Trans>
        </Notice>
      )}
      <ul className={styles.people}>
        {contributors.map(contributor => (
          <Share
            key={contributor.id}
            contributor={contributor}
            isIn={among.has(contributor.id)}
            onToggle={isIn => toggle(contributor.id, isIn)}
            gets={lines.filter(({ id }) =>
              changes.some(({ lineId, to }) => lineId === id && to[0] === contributor.id),
            )}
            after={loadOf(after, contributor.id)}
          />
        ))}
      </ul>
      <div className={styles.choices}>
        <Button onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
        <Button tone="primary" disabled={changes.length === 0} onClick={share}>
          <Plural
            value={changes.length}
            _0="Rien à répartir"
            one="Répartir # phrase"
            other="Répartir # phrases"
          />
        </Button>
      </div>
    </Dialog>
  )
}

const withChanges = (board: BoardShape, changes: ReturnType<typeof sharingChanges>): BoardShape => {
  const next = new Map(changes.map(({ lineId, to }) => [lineId, [...to]]))
  return {
    ...board,
    lines: board.lines.map(line => ({ ...line, contributorIds: next.get(line.id) ?? line.contributorIds })),
  }
}

type ShareProps = {
  readonly contributor: ContributorShape
  readonly isIn: boolean
  readonly onToggle: (isIn: boolean) => void
  /** The lines that she would get. */
  readonly gets: readonly LineShape[]
  /** Seconds that all her lines would take to say. */
  readonly after: number
}

const Share = ({ contributor: { name }, isIn, onToggle, gets, after }: ShareProps) => {
  const { t } = useLingui()
  const seconds = Math.round(after)
  return (
    <li className={styles.person}>
      <label className={styles.name}>
        <input type="checkbox" checked={isIn} onChange={event => onToggle(event.target.checked)} />
        {name}
      </label>
      <span className={styles.load}>{t`${seconds} s à dire`}</span>
      {gets.length > 0 && (
        <ol className={styles.texts}>
          {gets.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      )}
    </li>
  )
}
