import { useLingui } from "@lingui/react/macro"
import { type KeyboardEvent, useState } from "react"
import { isRightToLeft } from "../../../domain/language-tag"
import { LINE_MAX_LENGTH } from "../../../domain/script"
import { languageName } from "../../i18n/language-name"
import { doSubtitles } from "../../stores/subtitle-editor"
import { saveSubtitles } from "../../stores/subtitle-saving"
import { useMay } from "../own-role"
import { fieldAttributes, focusNeighbour } from "./cue-fields"
import styles from "./SubtitleField.module.css"
import type { SubtitleLine } from "./subtitle-lines"

type Props = { readonly line: SubtitleLine; readonly language: string }

/** What a line says in another language. Ctrl+Enter goes on to the next. */
export const TranslationField = ({ line, language }: Props) => {
  const { t } = useLingui()
  const canEdit = useMay("editor")
  const { id: lineId, position, translation, submission } = line
  const text = translation?.text ?? ""
  // White space at its ends is not kept, but it is there while she goes on typing.
  const [typed, setTyped] = useState("")
  const shown = typed.trim() === text.trim() ? typed : text

  const change = (value: string): void => {
    const words = value.replaceAll(/[\r\n]+/g, " ")
    setTyped(words)
    if (words.trim() === text.trim()) return
    doSubtitles(
      { kind: "words", lineId, language, takeId: submission?.takeId, text: words },
      `${lineId} ${language} words`,
    )
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.key !== "Enter") return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) focusNeighbour(event.currentTarget, event.shiftKey ? -1 : 1)
  }
  const name = languageName(language)
  return (
    <textarea
      {...fieldAttributes("words")}
      className={styles.field}
      aria-label={t`Phrase ${position}, traduite : ${name}`}
      placeholder={canEdit ? t`Traduction…` : ""}
      lang={language}
      dir={isRightToLeft(language) ? "rtl" : "ltr"}
      rows={2}
      maxLength={LINE_MAX_LENGTH}
      readOnly={!canEdit}
      value={shown}
      onChange={({ target }) => change(target.value)}
      onBlur={() => void saveSubtitles()}
      onKeyDown={onKeyDown}
    />
  )
}
