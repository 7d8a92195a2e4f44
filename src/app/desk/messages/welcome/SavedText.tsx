import { Trans, useLingui } from "@lingui/react/macro"
import { type ReactNode, useState } from "react"
import { Button } from "../../../ui/Button"
import { wordsOfError } from "../../../ui/failure-words"
import { Notice } from "../../../ui/Notice"
import { TextArea } from "../../../ui/TextField"
import styles from "./Welcome.module.css"

type Props = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** As it is kept. */
  readonly text: string
  readonly maxLength: number
  /** Rejects with the server's reason. */
  readonly onSave: (text: string) => Promise<void>
}

/** A text with a button that keeps it. */
export const SavedText = ({ label, hint, text: kept, maxLength, onSave }: Props) => {
  const { t } = useLingui()
  const [text, setText] = useState(kept)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const save = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    await onSave(text).catch(setFailure)
    setBusy(false)
  }
  return (
    <div className={styles.text}>
      <TextArea
        label={label}
        hint={hint}
        value={text}
        maxLength={maxLength}
        rows={3}
        onChange={event => setText(event.target.value)}
      />
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      <Button isBusy={isBusy} disabled={text === kept} onClick={() => void save()}>
        <Trans context="garder">Enregistrer</Trans>
      </Button>
    </div>
  )
}
