import { Plural, Trans } from "@lingui/react/macro"
import type { Language } from "../../../domain/language"
import { speakingTime } from "../../../domain/pace"
import { clock } from "../../../domain/timecode"
import { useScriptEditor } from "../../stores/script-editor"
import type { BoardLine } from "../board/board-lines"
import styles from "./ScriptScreen.module.css"

type Props = { readonly lines: readonly BoardLine[]; readonly language: Language }

/** How long the film will be: what was filmed counts as it is, the rest as it will be said. Follows the typing. */
export const FilmLength = ({ lines, language }: Props) => {
  const drafts = useScriptEditor(state => state.drafts)
  const total = lines.reduce((sum, { line, state, submission }) => {
    const filmed = state === "accepted" ? (submission?.duration ?? null) : null
    return sum + (filmed ?? speakingTime(drafts[line.id] ?? line.text, language))
  }, 0)
  const length = clock(total)
  return (
    <p className={styles.length}>
      <Trans>
        <strong>≈ {length}</strong> de film, <Plural value={lines.length} one="# phrase" other="# phrases" />
      </Trans>
    </p>
  )
}
