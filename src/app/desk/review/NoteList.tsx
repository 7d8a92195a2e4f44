import { Trans, useLingui } from "@lingui/react/macro"
import { MessageSquarePlus, X } from "lucide-react"
import { type KeyboardEvent, useRef } from "react"
import type { DeskSubmissionShape } from "../../../api/shapes"
import type { Language } from "../../../domain/language"
import { NOTE_MAX_LENGTH, NOTES_MAX } from "../../../domain/review"
import { momentWords } from "../../i18n/quantities"
import { addDraftNote, changeDraftNote, type DraftNote, removeDraftNote } from "../../stores/redo-drafts"
import { Button } from "../../ui/Button"
import { IconButton } from "../../ui/IconButton"
import { noteMoment, playedMoment } from "./moments"
import styles from "./NoteList.module.css"
import { useMoment } from "./use-moment"
import type { Player } from "./use-player"

type Props = {
  readonly submission: DeskSubmissionShape
  readonly notes: readonly DraftNote[]
  /** Hers who will read them. */
  readonly language: Language
  readonly player: Player
}

/** Words about single moments, as they are being written. */
export const NoteList = ({ submission, notes, language, player }: Props) => {
  const { t } = useLingui()
  const addButton = useRef<HTMLButtonElement>(null)
  const { takeId } = submission
  return (
    <section className={styles.notes} aria-label={t`Notes sur des moments`}>
      {notes.length > 0 && (
        <ol>
          {notes.map(note => (
            <NoteField
              key={note.id}
              note={note}
              language={language}
              at={playedMoment(submission, note.at)}
              onShow={at => player.shuttle?.show(at)}
              onText={text => changeDraftNote(takeId, note.id, { text })}
              onRemove={() => {
                removeDraftNote(takeId, note.id)
                addButton.current?.focus()
              }}
              onDone={() => addButton.current?.focus()}
            />
          ))}
        </ol>
      )}
      <AddNote
        ref={addButton}
        player={player}
        isFull={notes.length >= NOTES_MAX}
        onAdd={at => addDraftNote(takeId, noteMoment(submission, at))}
      />
    </section>
  )
}

type FieldProps = {
  readonly note: DraftNote
  readonly language: Language
  /** By the player's clock. */
  readonly at: number
  readonly onShow: (at: number) => void
  readonly onText: (text: string) => void
  readonly onRemove: () => void
  /** Enter: this one is written. */
  readonly onDone: () => void
}

const NoteField = ({ note, language, at, onShow, onText, onRemove, onDone }: FieldProps) => {
  const { t, i18n } = useLingui()
  const moment = momentWords(at, i18n.locale)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    onDone()
  }
  return (
    <li className={styles.note}>
      <Button tone="quiet" aria-label={t`Aller à ${moment}`} onClick={() => onShow(at)}>
        {moment}
      </Button>
      <input
        className={styles.field}
        aria-label={t`Note à ${moment}`}
        // biome-ignore lint/a11y/noAutofocus: she has just asked for a note, to write it
        autoFocus={note.text === ""}
        lang={language}
        maxLength={NOTE_MAX_LENGTH}
        value={note.text}
        onChange={event => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <IconButton label={t`Retirer la note à ${moment}`} icon={<X aria-hidden />} onClick={onRemove} />
    </li>
  )
}

type AddProps = {
  readonly ref: React.Ref<HTMLButtonElement>
  readonly player: Player
  readonly isFull: boolean
  readonly onAdd: (at: number) => void
}

/** Says which moment a note would be about. */
const AddNote = ({ ref, player, isFull, onAdd }: AddProps) => {
  const { i18n } = useLingui()
  const at = useMoment(player.video)
  const moment = momentWords(at, i18n.locale)
  const add = (): void => {
    player.shuttle?.stop()
    onAdd(player.video?.currentTime ?? 0)
  }
  return (
    <Button
      ref={ref}
      icon={<MessageSquarePlus aria-hidden />}
      aria-keyshortcuts="T"
      disabled={isFull || player.video === null}
      onClick={add}
    >
      <Trans>Noter ce moment ({moment})</Trans>
    </Button>
  )
}
