import { Trans, useLingui } from "@lingui/react/macro"
import { Download, Trash2 } from "lucide-react"
import { useState } from "react"
import { useLocation } from "wouter"
import type { BoardShape, SubtitlesShape } from "../../../api/shapes"
import type { Cut } from "../../../domain/cut"
import { languageName } from "../../i18n/language-name"
import { codeOf } from "../../stores/desk-session"
import { removeSubtitleLanguage } from "../../stores/desk-subtitles"
import { Button } from "../../ui/Button"
import { ConfirmDialog } from "../../ui/ConfirmDialog"
import { failureWords } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { Progress } from "../../ui/Progress"
import { saveFile } from "../../ui/save-file"
import { ForEditors } from "../own-role"
import { subtitlesPath } from "../paths"
import styles from "./LanguagePanel.module.css"
import { SUBTITLE_FORMATS, type SubtitleFormat, subtitleFile } from "./subtitle-files"
import type { SubtitleLine } from "./subtitle-lines"

type Props = {
  readonly board: BoardShape
  readonly cut: Cut
  readonly subtitles: SubtitlesShape
  readonly language: string
  readonly lines: readonly SubtitleLine[]
}

/** How far a language is, its files, and the way out. */
export const LanguagePanel = (props: Props) => {
  const { subtitles, language, lines, board } = props
  const isOwn = language === subtitles.language
  return (
    <div className={styles.panel}>
      {isOwn ? (
        <p className={styles.soft}>
          <Trans>
            Faits du texte, minutés sur la voix. Corrigez ce que vous voulez : tout s’enregistre de soi-même.
          </Trans>
        </p>
      ) : (
        <TranslationProgress lines={lines} />
      )}
      <div className={styles.deeds}>
        <Downloads {...props} />
        {!isOwn && (
          <ForEditors>
            <RemoveLanguage board={board} language={language} />
          </ForEditors>
        )}
      </div>
    </div>
  )
}

const TranslationProgress = ({ lines }: Pick<Props, "lines">) => {
  const done = lines.filter(({ translation }) => translation !== undefined).length
  const count = lines.length
  return (
    <div className={styles.progress}>
      <Progress
        label={<Trans>Phrases traduites</Trans>}
        value={count === 0 ? 0 : done / count}
        detail={
          <Trans>
            {done} sur {count}
          </Trans>
        }
      />
    </div>
  )
}

const FORMAT_NAMES: Readonly<Record<SubtitleFormat, string>> = { srt: "SRT", vtt: "WebVTT" }

const Downloads = ({ board, cut, subtitles, language }: Props) => {
  const { t } = useLingui()
  const save = (format: SubtitleFormat): void => {
    const { name, type, text } = subtitleFile(board, cut, subtitles, language, format)
    saveFile(new Blob([text], { type }), name)
  }
  return SUBTITLE_FORMATS.map(format => {
    const name = FORMAT_NAMES[format]
    return (
      <Button
        key={format}
        tone="quiet"
        icon={<Download aria-hidden />}
        aria-label={t`Télécharger les sous-titres en ${name}`}
        onClick={() => save(format)}
      >
        {name}
      </Button>
    )
  })
}

const RemoveLanguage = ({ board, language }: Pick<Props, "board" | "language">) => {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const name = languageName(language)
  const remove = async (): Promise<void> => {
    try {
      await removeSubtitleLanguage(language)
      navigate(subtitlesPath(board.campaign.id))
    } catch (error) {
      setProblem(codeOf(error))
    }
  }
  return (
    <>
      <Button tone="quiet" icon={<Trash2 aria-hidden />} onClick={() => setAsking(true)}>
        <Trans>Retirer</Trans>
      </Button>
      <ConfirmDialog
        title={t`Retirer « ${name} » ?`}
        isOpen={isAsking}
        confirm={<Trans>Retirer cette langue</Trans>}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      >
        <p>
          <Trans>Ses traductions et leurs retouches sont supprimées. Les films déjà faits les gardent.</Trans>
        </p>
      </ConfirmDialog>
      {problem !== undefined && <Notice tone="bad">{t(failureWords(problem))}</Notice>}
    </>
  )
}
