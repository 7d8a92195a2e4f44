import { Trans, useLingui } from "@lingui/react/macro"
import { sizeWords } from "../../i18n/quantities"
import { Button } from "../../ui/Button"
import { Progress } from "../../ui/Progress"
import styles from "./ImportClip.module.css"
import type { ImportPhase } from "./use-import"

type Props = {
  readonly phase: Extract<ImportPhase, { kind: "looking" | "copying" }>
  readonly onCancel: () => void
}

/** Takes over from the button that began it, so that the keyboard does not lose its place. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus()

/** How far the copy is, in bytes, and a way to stop it. */
export const ImportProgress = ({ phase, onCancel }: Props) => {
  const { i18n } = useLingui()
  const size = (bytes: number): string => sizeWords(bytes, i18n.locale)
  const isCopying = phase.kind === "copying"
  const kept = isCopying ? size(phase.keptBytes) : ""
  const total = isCopying ? size(phase.totalBytes) : ""
  return (
    <div className={styles.progress}>
      <Progress
        label={isCopying ? <Trans>Votre vidéo arrive ici</Trans> : <Trans>Nous regardons votre vidéo…</Trans>}
        value={isCopying ? phase.keptBytes / phase.totalBytes : 0}
        detail={
          isCopying ? (
            <Trans>
              {kept} sur {total}
            </Trans>
          ) : (
            phase.fileName
          )
        }
      />
      <p className={styles.stay}>
        <Trans>Restez sur cet écran jusqu’à la fin. Votre vidéo reste aussi dans votre galerie.</Trans>
      </p>
      <Button ref={takeFocus} tone="quiet" onClick={onCancel}>
        <Trans>Annuler</Trans>
      </Button>
    </div>
  )
}
