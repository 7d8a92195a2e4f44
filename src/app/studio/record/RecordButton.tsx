import { Trans } from "@lingui/react/macro"
import { Button } from "../../ui/Button"
import styles from "./RecordButton.module.css"
import type { TakeRecorder } from "./use-take-recorder"

/** Pressing the button replaces it by the next: the keyboard's place goes along. */
const takeFocus = (button: HTMLButtonElement | null): void => {
  if (document.activeElement === document.body) button?.focus({ preventScroll: true })
}

/** The one button: record, cancel the count-down, stop. It stays where the thumb is. */
export const RecordButton = ({ recorder }: { readonly recorder: TakeRecorder }) => {
  const { phase, start, stop, cancel } = recorder
  switch (phase.kind) {
    case "counting":
      return (
        <div className={styles.place}>
          <Button ref={takeFocus} onClick={cancel}>
            <Trans>Annuler</Trans>
          </Button>
        </div>
      )
    case "starting":
    case "keeping":
      return (
        <p className={styles.place} role="status">
          {phase.kind === "keeping" && <Trans>Votre prise se range…</Trans>}
        </p>
      )
    case "recording":
      return (
        <button type="button" ref={takeFocus} className={styles.record} onClick={stop}>
          <span className={styles.stopMark} />
          <Trans>Arrêter</Trans>
        </button>
      )
    default:
      return (
        <button type="button" ref={takeFocus} className={styles.record} onClick={start}>
          <span className={styles.recordMark} />
          <Trans>Enregistrer</Trans>
        </button>
      )
  }
}
