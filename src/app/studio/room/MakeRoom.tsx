import { Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import type { BriefShape } from "../../../api/shapes"
import type { TakeId } from "../../../domain/ids"
import { sizeWords } from "../../i18n/quantities"
import { type Dispensable, makeRoom } from "../../stores/room"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { DispensableTake } from "./DispensableTake"
import styles from "./MakeRoom.module.css"
import { useDispensable } from "./use-dispensable"

type Props = { readonly brief: BriefShape; readonly onClose: () => void }

const idOf = ({ kept }: Dispensable): TakeId => kept.take.slate.takeId

/** Attempts she did not choose are ticked; what arrived is her only copy of it, and is hers to tick. */
const isTickedAtFirst = ({ reason }: Dispensable): boolean => reason !== "at-the-desk"

/** Which takes may go, what that wins, and one question for all of them. */
export const MakeRoom = ({ brief, onClose }: Props) => {
  const { t, i18n } = useLingui()
  const takes = useDispensable(brief)
  const [toggled, setToggled] = useState<ReadonlySet<TakeId>>(new Set())
  const [failure, setFailure] = useState<unknown>()
  const isTicked = (one: Dispensable): boolean => isTickedAtFirst(one) !== toggled.has(idOf(one))
  const ticked = takes?.filter(isTicked) ?? []
  const won = ticked.reduce((sum, { kept }) => sum + kept.sizeBytes, 0)

  const toggle = (one: Dispensable): void => {
    const next = new Set(toggled)
    if (!next.delete(idOf(one))) next.add(idOf(one))
    setToggled(next)
  }
  const erase = (): void => void makeRoom(ticked.map(idOf)).then(onClose, setFailure)

  return (
    <Dialog title={t`Faire de la place`} isOpen onClose={onClose}>
      {failure !== undefined && <Notice tone="bad">{i18n._(wordsOfError(failure))}</Notice>}
      {takes?.length === 0 ? (
        <p>
          <Trans>
            Aucune prise ne peut partir d’ici. Supprimez plutôt des photos, des vidéos ou des applications de
            ce téléphone.
          </Trans>
        </p>
      ) : (
        <p>
          <Trans>
            Ces prises n’attendent pas d’envoi. Celles que vous cochez seront effacées pour de bon.
          </Trans>
        </p>
      )}
      <ul className={styles.takes}>
        {takes?.map(one => (
          <DispensableTake
            key={idOf(one)}
            dispensable={one}
            isTicked={isTicked(one)}
            onToggle={() => toggle(one)}
          />
        ))}
      </ul>
      <div className={styles.choices}>
        <Button onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
        {takes !== undefined && takes.length > 0 && (
          <Button tone="danger" disabled={ticked.length === 0} onClick={erase}>
            <Trans>Libérer {sizeWords(won, i18n.locale)}</Trans>
          </Button>
        )}
      </div>
    </Dialog>
  )
}
