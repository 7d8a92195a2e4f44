import { Trans, useLingui } from "@lingui/react/macro"
import type { Language } from "../../../domain/language"
import { directionOf } from "../../../domain/text-direction"
import { useDeskSubtitles } from "../../stores/desk-subtitles"
import { trackOf, useSubtitleEditor } from "../../stores/subtitle-drafts"
import { keepOwnSubtitles, takeTheirSubtitles } from "../../stores/subtitle-saving"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import type { SubtitleLine } from "./subtitle-lines"
import styles from "./TwoVersions.module.css"

type Props = {
  readonly line: SubtitleLine
  /** Whose subtitles are shown. */
  readonly language: string
  /** The campaign's own language. */
  readonly spoken: Language
}

/** Two coordinators have changed the subtitles of one line: what the other says, and which is to hold. */
export const TwoVersions = ({ line, language, spoken }: Props) => {
  const { t } = useLingui()
  const which = { lineId: line.id, language }
  const conflict = useSubtitleEditor(state => state.conflicts[trackOf(which)])
  if (conflict === undefined) return null
  const who = conflict.by ?? t`Quelqu’un d’autre`
  return (
    <Notice
      tone="warn"
      title={<Trans>{who} a changé cette phrase pendant que vous y travailliez</Trans>}
      actions={
        <>
          <Button onClick={() => void keepOwnSubtitles(which)}>
            <Trans>Garder ma version</Trans>
          </Button>
          <Button tone="quiet" onClick={() => takeTheirSubtitles(which)}>
            <Trans>Prendre l’autre version</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>La vôtre est à l’écran et n’est pas encore enregistrée. L’autre version :</Trans>
      </p>
      <Theirs line={line} language={language} spoken={spoken} />
    </Notice>
  )
}

/** As the server has them, whatever lies over them on this desk. */
const Theirs = ({ line: { id, submission }, language, spoken }: Props) => {
  const { i18n } = useLingui()
  const served = useDeskSubtitles(state => state.served)
  const translation = served?.translations.find(one => one.lineId === id && one.language === language)
  const take = served?.takes.find(({ takeId }) => takeId === submission?.takeId)
  const cues = take?.tracks.find(track => track.language === language)?.cues ?? []
  const start = submission?.points.inPoint ?? 0
  const seconds = new Intl.NumberFormat(i18n.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (
    <div className={styles.theirs} lang={language}>
      {language !== spoken && (
        <p dir={directionOf(translation?.text ?? "")}>
          {translation?.text ?? <Trans>La traduction est retirée.</Trans>}
        </p>
      )}
      <ol>
        {cues.map(({ from, to, text }) => (
          <li key={from} dir={directionOf(text)}>
            <span className={styles.time}>{seconds.formatRange(from - start, to - start)}</span> {text}
          </li>
        ))}
      </ol>
    </div>
  )
}
