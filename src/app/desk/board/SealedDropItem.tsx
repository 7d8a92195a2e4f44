import { Trans, useLingui } from "@lingui/react/macro"
import { CheckCircle2, CircleAlert, CircleHelp, FileLock2, FileVideo2 } from "lucide-react"
import type { BoardShape } from "../../../api/shapes"
import { type Drop, isDone } from "../../stores/drops"
import { retryDrop, stopDrop, vouchFor } from "../../stores/sealed-drop"
import { Button } from "../../ui/Button"
import { Progress } from "../../ui/Progress"
import { ClipPlacing } from "./ClipPlacing"
import styles from "./SealedDrop.module.css"
import { sealedWords } from "./sealed-words"

type Props = { readonly drop: Drop; readonly board: BoardShape }

/** Failures that have nothing to do with the file. */
const PASSING: readonly string[] = [
  "offline",
  "internal",
  "too-many-requests",
  "upload-busy",
  "not-signed-in",
]

const ICONS: Partial<Record<Drop["state"], typeof CheckCircle2>> = {
  arrived: CheckCircle2,
  there: CheckCircle2,
  refused: CircleAlert,
  asking: CircleHelp,
  placing: FileVideo2,
}

/** Where it is, in a sentence that says whose it is once that is known. */
const Words = ({ drop: { state, header, place, code, progress }, board }: Props) => {
  const { t, i18n } = useLingui()
  const { lineId, contributorId } = header ?? place ?? {}
  const line = board.lines.find(({ id }) => id === lineId)
  const position = line === undefined ? 0 : board.lines.indexOf(line) + 1
  const name = board.contributors.find(({ id }) => id === contributorId)?.name ?? ""
  const text = header?.lineText ?? line?.text ?? ""
  switch (state) {
    case "waiting":
      return <Trans>Attend son tour.</Trans>
    case "placing":
      return (
        <Trans>Cette vidéo ne vient pas d’Unisson. Dites pour quelle phrase elle est, et qui parle.</Trans>
      )
    case "checking":
      return <Progress label={t`Vérification`} value={progress} />
    case "sending":
      return <Progress label={t`Envoi`} value={progress} />
    case "asking":
      return (
        <Trans>
          Le fichier est intact et se dit de <strong>{name}</strong>, mais aucun de ses téléphones n’est connu
          par cette signature. Vient-il bien d’elle ?
        </Trans>
      )
    case "arrived":
      return (
        <Trans>
          Arrivé sur la phrase {position}, « {text} », dite par <strong>{name}</strong>.
        </Trans>
      )
    case "there":
      return (
        <Trans>
          Déjà là : cette prise de <strong>{name}</strong> était arrivée.
        </Trans>
      )
    case "stopped":
      return <Trans>Retiré.</Trans>
    case "refused":
      return <>{i18n._(sealedWords(code ?? "unknown"))}</>
  }
}

/** One file that was handed in. */
export const SealedDropItem = ({ drop, board }: Props) => {
  const { id, state, code } = drop
  const Icon = ICONS[state] ?? FileLock2
  const isUnderWay = !isDone(drop)
  return (
    <li className={styles.item} data-state={state}>
      <Icon aria-hidden />
      <div className={styles.words}>
        <p className={styles.name}>{drop.name}</p>
        <div role="status">
          <Words drop={drop} board={board} />
        </div>
        {state === "placing" && <ClipPlacing drop={drop} board={board} />}
      </div>
      <div className={styles.deeds}>
        {state === "asking" && (
          <Button tone="primary" onClick={() => vouchFor(drop)}>
            <Trans>Oui, l’accepter</Trans>
          </Button>
        )}
        {state === "refused" && PASSING.includes(code ?? "") && (
          <Button onClick={() => retryDrop(drop)}>
            <Trans>Réessayer</Trans>
          </Button>
        )}
        {isUnderWay && (
          <Button tone="quiet" onClick={() => stopDrop(id)}>
            <Trans>Retirer</Trans>
          </Button>
        )}
      </div>
    </li>
  )
}
