import { Trans, useLingui } from "@lingui/react/macro"
import { Gauge, TriangleAlert, Wind } from "lucide-react"
import { GridListItem } from "react-aria-components"
import type { BoardShape } from "../../../api/shapes"
import type { Language } from "../../../domain/language"
import { readingSpeed, warningsOf } from "../../../domain/line-checks"
import { speakingTime } from "../../../domain/pace"
import { LINE_MAX_LENGTH } from "../../../domain/script"
import { clock } from "../../../domain/timecode"
import { useScriptEditor } from "../../stores/script-editor"
import type { BoardLine } from "../board/board-lines"
import { DeleteLineButton } from "../board/DeleteLineButton"
import { DragHandle } from "../DragHandle"
import { useMay } from "../own-role"
import { SpeakerPicker } from "../speakers/SpeakerPicker"
import type { Question } from "./FilmedQuestion"
import { OtherWordings } from "./OtherWordings"
import styles from "./ScriptRow.module.css"
import { lineFieldId, useLineKeys } from "./use-line-keys"

type Props = {
  readonly item: BoardLine
  readonly board: BoardShape
  readonly isSpoken: boolean
  readonly onAsk: (question: Question) => void
}

/** Characters of a row of the field, about: how high it is before it has been measured. */
const ROW_LENGTH = 64

/** One line of the text: its words under hand, who says them, what they ask of her. */
export const ScriptRow = ({ item, board, isSpoken, onAsk }: Props) => {
  const { t } = useLingui()
  const { line, position } = item
  const isEditor = useMay("editor")
  const text = useScriptEditor(({ drafts }) => drafts[line.id]) ?? line.text
  const keys = useLineKeys({ item, language: board.campaign.language, onAsk })
  return (
    <GridListItem
      id={line.id}
      textValue={`${position}. ${line.text}`}
      className={styles.row ?? ""}
      data-spoken={isSpoken || undefined}
    >
      <div className={styles.place}>
        <DragHandle position={position} />
        <span className={styles.position} aria-hidden>
          {position}
        </span>
      </div>
      <div className={styles.words}>
        <textarea
          id={lineFieldId(line.id)}
          className={styles.field}
          aria-label={t`Phrase ${position}`}
          lang={board.campaign.language}
          rows={Math.max(1, Math.ceil(text.length / ROW_LENGTH))}
          maxLength={LINE_MAX_LENGTH}
          readOnly={!isEditor}
          value={text}
          {...(isEditor && keys)}
        />
        <OtherWordings board={board} line={line} />
        <div className={styles.facts}>
          {isEditor && <SpeakerPicker line={line} position={position} contributors={board.contributors} />}
          <LineFacts text={text} language={board.campaign.language} />
        </div>
      </div>
      {isEditor && (
        <div className={styles.tools}>
          <DeleteLineButton item={item} />
        </div>
      )}
    </GridListItem>
  )
}

const LineFacts = ({ text, language }: { readonly text: string; readonly language: Language }) => {
  const warnings = warningsOf(text, language)
  const length = clock(speakingTime(text, language))
  const speed = Math.round(readingSpeed(text, language))
  return (
    <>
      <span className={styles.fact}>≈ {length}</span>
      <span className={styles.fact}>
        <Gauge aria-hidden />
        <Trans>{speed} car./s à lire</Trans>
      </span>
      {warnings.includes("fast-to-read") && (
        <span className={styles.warning}>
          <TriangleAlert aria-hidden />
          <Trans>Sous-titre trop rapide : 15 au plus</Trans>
        </span>
      )}
      {warnings.includes("out-of-breath") && (
        <span className={styles.warning}>
          <Wind aria-hidden />
          <Trans>Longue pour un seul souffle</Trans>
        </span>
      )}
    </>
  )
}
