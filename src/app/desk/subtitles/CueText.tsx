import { useLingui } from "@lingui/react/macro"
import { type RefObject, useState } from "react"
import { CUE_MAX_LENGTH } from "../../../domain/cue-edits"
import { isRightToLeft } from "../../../domain/language-tag"
import { saveSubtitles } from "../../stores/subtitle-saving"
import { cueFieldId, fieldAttributes } from "./cue-fields"
import { cueKeys } from "./cue-keys"
import type { CueRowProps } from "./cue-row-props"
import styles from "./SubtitleField.module.css"

type Props = CueRowProps & { readonly field: RefObject<HTMLTextAreaElement | null> }

/** What a subtitle says, in its rows. */
export const CueText = ({ field, line, cue, index, language, edits, desk }: Props) => {
  const { t } = useLingui()
  // White space at its ends is not kept, but it is there while she goes on typing.
  const [typed, setTyped] = useState("")
  const shown = typed.trim() === cue.text.trim() ? typed : cue.text
  const number = index + 1
  const { position } = line
  return (
    <textarea
      ref={field}
      {...fieldAttributes("cue")}
      id={cueFieldId(line.id, index)}
      className={styles.field}
      aria-label={t`Sous-titre ${number} de la phrase ${position}`}
      lang={language}
      dir={isRightToLeft(language) ? "rtl" : "ltr"}
      rows={Math.max(1, shown.split("\n").length)}
      maxLength={CUE_MAX_LENGTH}
      readOnly={edits === undefined}
      value={shown}
      onChange={({ target: { value } }) => {
        setTyped(value)
        edits?.reword(index, value)
      }}
      onBlur={() => void saveSubtitles()}
      onKeyDown={cueKeys({ line, index, edits, desk })}
    />
  )
}
