import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { clock } from "../../../domain/timecode"
import { sizeWords } from "../../i18n/quantities"
import type { Dispensable, Reason } from "../../stores/room"
import { usePoster } from "../takes/use-take-media"
import styles from "./MakeRoom.module.css"

const WORDS: Readonly<Record<Reason, MessageDescriptor>> = {
  "thrown-away": msg`Déjà supprimée`,
  "not-chosen": msg`Pas choisie`,
  "at-the-desk": msg`Arrivée à la régie : c’est votre copie`,
}

type Props = {
  readonly dispensable: Dispensable
  readonly isTicked: boolean
  readonly onToggle: () => void
}

/** A take that may go: its picture, its size, and why. */
export const DispensableTake = ({ dispensable: { kept, reason }, isTicked, onToggle }: Props) => {
  const { i18n } = useLingui()
  const poster = usePoster(kept.take)
  const { takeNumber, lineText } = kept.take.slate
  return (
    <li>
      <label className={styles.take}>
        <input type="checkbox" checked={isTicked} onChange={onToggle} />
        {poster === undefined ? <span className={styles.picture} /> : <img src={poster} alt="" />}
        <span>
          <strong>
            <Trans>Prise {takeNumber}</Trans> · {clock(kept.take.duration)} ·{" "}
            {sizeWords(kept.sizeBytes, i18n.locale)}
          </strong>
          <span className={styles.line}>{lineText}</span>
          <span className={styles.reason}>{i18n._(WORDS[reason])}</span>
        </span>
      </label>
    </li>
  )
}
