import { Trans, useLingui } from "@lingui/react/macro"
import { Pencil } from "lucide-react"
import { type KeyboardEvent, useRef, useState } from "react"
import type { LineShape } from "../../../api/shapes"
import { LINE_MAX_LENGTH } from "../../../domain/script"
import { rewordLine } from "../../stores/board-actions"
import { Button } from "../../ui/Button"
import { IconButton } from "../../ui/IconButton"
import { ForEditors, useMay } from "../own-role"
import styles from "./LineText.module.css"

type Props = { readonly line: LineShape; readonly position: number }

/** A line's words, edited where they stand. */
export const LineText = ({ line, position }: Props) => {
  const { t } = useLingui()
  const [isEditing, setEditing] = useState(false)
  const mayEdit = useMay("editor")
  const editButton = useRef<HTMLButtonElement>(null)

  const close = (): void => {
    setEditing(false)
    // Back to where she was, once the button is there again.
    requestAnimationFrame(() => editButton.current?.focus())
  }
  if (isEditing) return <LineEditor line={line} position={position} onClose={close} />
  return (
    <div className={styles.shown}>
      <p className={styles.text} onDoubleClick={() => setEditing(mayEdit)}>
        {line.text}
      </p>
      <ForEditors>
        <IconButton
          ref={editButton}
          label={t`Modifier la phrase ${position}`}
          icon={<Pencil aria-hidden />}
          onClick={() => setEditing(true)}
        />
      </ForEditors>
    </div>
  )
}

const LineEditor = ({ line, position, onClose }: Props & { readonly onClose: () => void }) => {
  const { t } = useLingui()
  const [text, setText] = useState(line.text)
  const words = text.trim()

  const save = (): void => {
    if (words === "") return
    if (words !== line.text) void rewordLine(line.id, words)
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an accent or a character is being composed, Enter belongs to the keyboard.
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      save()
    }
    if (event.key === "Escape") onClose()
  }

  return (
    <div className={styles.editor}>
      <textarea
        aria-label={t`Phrase ${position}`}
        className={styles.field}
        // biome-ignore lint/a11y/noAutofocus: she has just asked to write here
        autoFocus
        maxLength={LINE_MAX_LENGTH}
        rows={2}
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.choices}>
        <Button tone="primary" disabled={words === ""} onClick={save}>
          <Trans context="garder">Enregistrer</Trans>
        </Button>
        <Button tone="quiet" onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </div>
  )
}
