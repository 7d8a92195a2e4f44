import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react"
import styles from "./RecordButton.module.css"
import type { RecorderPhase, TakeRecorder } from "./use-take-recorder"

const WORDS: Readonly<Record<RecorderPhase["kind"], MessageDescriptor>> = {
  ready: msg`Enregistrer`,
  failed: msg`Enregistrer`,
  counting: msg`Annuler`,
  starting: msg`Un instant…`,
  recording: msg`Arrêter`,
  keeping: msg`Votre prise se range…`,
}

const actionOf = ({ phase, start, stop, cancel }: TakeRecorder): (() => void) | undefined => {
  switch (phase.kind) {
    case "counting":
      return cancel
    case "recording":
      return stop
    case "starting":
    case "keeping":
      return undefined
    default:
      return start
  }
}

/**
 * The one button: record, cancel the count-down, stop. It stays where the thumb is; and it stays
 * the same button, so that the keyboard keeps its place.
 */
export const RecordButton = ({ recorder }: { readonly recorder: TakeRecorder }) => {
  const { _ } = useLingui()
  const { kind } = recorder.phase
  const act = actionOf(recorder)
  return (
    <button
      type="button"
      className={styles.record}
      data-phase={kind}
      aria-disabled={act === undefined}
      aria-busy={kind === "keeping"}
      onClick={act}
    >
      <span className={styles.mark} />
      {_(WORDS[kind])}
    </button>
  )
}
