/** Subtitles and their translations: read beside the clips, edited by hand, saved by themselves. */
import { Trans } from "@lingui/react/macro"
import { ArrowLeft } from "lucide-react"
import { useEffect, useMemo } from "react"
import type { BoardShape, SubtitlesShape } from "../../../api/shapes"
import { useDeskSubtitles } from "../../stores/desk-subtitles"
import { withDeeds } from "../../stores/subtitle-deeds"
import { useSubtitleEditor } from "../../stores/subtitle-drafts"
import { openSubtitleEditor } from "../../stores/subtitle-editor"
import { ButtonLink } from "../../ui/ButtonLink"
import { Waiting } from "../../ui/Waiting"
import { boardCut } from "../board/board-cut"
import { Unread } from "../Problems"
import { filmPath } from "../paths"
import { LanguageBar } from "./LanguageBar"
import { LanguagePanel } from "./LanguagePanel"
import { SaveState } from "./SaveState"
import styles from "./SubtitlesScreen.module.css"
import { SubtitleTable } from "./SubtitleTable"
import { subtitleLines } from "./subtitle-lines"
import { useSubtitles } from "./use-subtitles"

type Props = {
  readonly board: BoardShape
  /** Tag of the language that is asked for; undefined: the campaign's own. */
  readonly language: string | undefined
}

export const SubtitlesScreen = ({ board, language }: Props) => {
  const served = useSubtitles(board.campaign.id)
  const problem = useDeskSubtitles(state => state.problem)
  const drafts = useSubtitleEditor(state => state.drafts)
  useEffect(openSubtitleEditor, [])
  const subtitles = useMemo(
    () => (served === undefined ? undefined : withDeeds(served, Object.values(drafts))),
    [served, drafts],
  )
  if (subtitles !== undefined) return <Editor board={board} subtitles={subtitles} asked={language} />
  return problem === undefined ? (
    <Waiting>
      <Trans>Les sous-titres arrivent…</Trans>
    </Waiting>
  ) : (
    <Unread code={problem} />
  )
}

type EditorProps = {
  readonly board: BoardShape
  readonly subtitles: SubtitlesShape
  readonly asked: string | undefined
}

const Editor = ({ board, subtitles, asked }: EditorProps) => {
  const cut = useMemo(() => boardCut(board), [board])
  // A language that was taken away is not there to be shown.
  const language = subtitles.languages.find(tag => tag === asked) ?? subtitles.language
  const lines = useMemo(
    () => subtitleLines(board, cut, subtitles, language),
    [board, cut, subtitles, language],
  )
  return (
    <section className={styles.screen}>
      <header className={styles.header}>
        <ButtonLink to={filmPath(board.campaign.id)} tone="quiet" icon={<ArrowLeft aria-hidden />}>
          <span className={styles.back}>
            <Trans>Retour au film</Trans>
          </span>
        </ButtonLink>
        <h2>
          <Trans>Sous-titres</Trans>
        </h2>
        <SaveState />
      </header>
      <LanguageBar campaignId={board.campaign.id} subtitles={subtitles} language={language} />
      <LanguagePanel board={board} cut={cut} subtitles={subtitles} language={language} lines={lines} />
      <SubtitleTable key={language} board={board} lines={lines} language={language} />
    </section>
  )
}
