import { Trans, useLingui } from "@lingui/react/macro"
import { Plus } from "lucide-react"
import { type FormEvent, useState } from "react"
import { LINE_MAX_LENGTH, LINES_MAX } from "../../../domain/script"
import { addLine } from "../../stores/board-actions"
import { Button } from "../../ui/Button"
import { TextField } from "../../ui/TextField"
import styles from "./AddLine.module.css"

/** Adds a line at the end of the text. What could not be added stays in the field. */
export const AddLine = ({ lineCount }: { readonly lineCount: number }) => {
  const { t } = useLingui()
  const [text, setText] = useState("")
  const [isBusy, setBusy] = useState(false)

  const add = async (): Promise<void> => {
    setBusy(true)
    const isAdded = await addLine(text.trim())
    setBusy(false)
    if (isAdded) setText("")
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== "" && !isBusy) void add()
  }

  if (lineCount >= LINES_MAX) return null
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <TextField
        label={<Trans>Nouvelle phrase</Trans>}
        placeholder={t`Écrire une phrase de plus…`}
        maxLength={LINE_MAX_LENGTH}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <Button type="submit" icon={<Plus aria-hidden />} isBusy={isBusy} disabled={text.trim() === ""}>
        <Trans>Ajouter</Trans>
      </Button>
    </form>
  )
}
