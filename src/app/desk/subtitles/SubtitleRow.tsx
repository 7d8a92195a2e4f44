import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { AudioLines, Check, ChevronDown, History, RotateCcw, TriangleAlert } from "lucide-react"
import { memo, useState } from "react"
import { pathOf } from "../../../api/endpoints"
import type { Language } from "../../../domain/language"
import { doSubtitles } from "../../stores/subtitle-editor"
import { Button } from "../../ui/Button"
import { ForEditors } from "../own-role"
import { CueList } from "./CueList"
import { cueEdits } from "./line-cue-edits"
import styles from "./SubtitleRow.module.css"
import { isSameLine, type SubtitleLine } from "./subtitle-lines"
import { TranslationField } from "./TranslationField"
import { TwoVersions } from "./TwoVersions"
import type { CueDesk } from "./use-cue-desk"

type Props = {
  readonly line: SubtitleLine
  /** Whose subtitles are shown. */
  readonly language: string
  /** The campaign's own language. */
  readonly spoken: Language
  /** The cue of it that is under the hands; undefined: another line's. */
  readonly current: number | undefined
  readonly desk: CueDesk
}

/** A text of hundreds of lines is not drawn again for each letter: what has not changed is the same object. */
const isSame = (one: Props, other: Props): boolean =>
  one.language === other.language &&
  one.current === other.current &&
  one.desk === other.desk &&
  isSameLine(one.line, other.line)

/** One line: who says it, what it says in the other language, and its cues. */
export const SubtitleRow = memo((props: Props) => {
  const { language, spoken, current } = props
  return (
    <li className={styles.row} data-current={current !== undefined}>
      <RowHead {...props} />
      <TwoVersions line={props.line} language={language} spoken={spoken} />
      {language === spoken ? <SpokenLine {...props} /> : <TranslatedLine {...props} />}
    </li>
  )
}, isSame)

const RowHead = ({ line: { position, names, submission } }: Props) => {
  const { i18n } = useLingui()
  return (
    <header className={styles.head}>
      <span className={styles.picture} data-empty={submission?.hasPoster !== true}>
        {submission?.hasPoster === true && (
          <img src={pathOf("readPoster", { takeId: submission.takeId })} alt="" loading="lazy" />
        )}
      </span>
      <h3>
        <Trans>Phrase {position}</Trans>
      </h3>
      <span className={styles.who}>
        {submission === undefined ? (
          <Trans>pas encore filmée</Trans>
        ) : (
          new Intl.ListFormat(i18n.locale).format(names)
        )}
      </span>
    </header>
  )
}

/** The line in its own language: its words are its cues, so they stand alone unless somebody changed them. */
const SpokenLine = (props: Props) => {
  const { line, spoken } = props
  const hasOwnWords = line.track === undefined || line.track.isEdited
  return (
    <>
      {hasOwnWords && (
        <p className={styles.text} lang={spoken}>
          {line.text}
        </p>
      )}
      <CueList {...props} />
      <CueFacts {...props} />
    </>
  )
}

const TranslatedLine = (props: Props) => {
  const { line, language, spoken } = props
  const [isOpen, setOpen] = useState(false)
  const count = line.track?.cues.length ?? 0
  return (
    <>
      <div className={styles.pair}>
        <p className={styles.text} lang={spoken}>
          {line.text}
        </p>
        <TranslationField line={line} language={language} />
      </div>
      {line.translation?.isStale === true && <StaleTranslation line={line} language={language} />}
      {count > 0 && (
        <Button
          tone="quiet"
          icon={<ChevronDown aria-hidden className={styles.chevron ?? ""} data-open={isOpen} />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Plural value={count} one="# sous-titre" other="# sous-titres" />
        </Button>
      )}
      {isOpen && (
        <>
          <CueList {...props} />
          <CueFacts {...props} />
        </>
      )}
    </>
  )
}

type LineProps = Pick<Props, "line" | "language">

const StaleTranslation = ({ line: { id, translation, submission }, language }: LineProps) => (
  <p className={styles.warning}>
    <TriangleAlert aria-hidden />
    <Trans>La phrase a changé depuis cette traduction.</Trans>
    <ForEditors>
      <Button
        tone="quiet"
        icon={<Check aria-hidden />}
        onClick={() =>
          doSubtitles({
            kind: "words",
            lineId: id,
            language,
            takeId: submission?.takeId,
            text: translation?.text ?? "",
          })
        }
      >
        <Trans>Elle reste juste</Trans>
      </Button>
    </ForEditors>
  </p>
)

/** Where the times come from, what was changed by hand, and what has changed since. */
const CueFacts = ({ line, language }: LineProps) => {
  const { track, timing } = line
  if (track === undefined) return null
  const edits = cueEdits(line, language)
  return (
    <div className={styles.facts}>
      {timing === "estimated" && !track.isEdited && (
        <p className={styles.fact}>
          <AudioLines aria-hidden />
          <Trans>Temps estimés : la voix n’a pas encore été suivie.</Trans>
        </p>
      )}
      {track.isStale && (
        <p className={styles.warning}>
          <TriangleAlert aria-hidden />
          <Trans>La phrase a changé depuis ces retouches.</Trans>
          <ForEditors>
            <Button tone="quiet" icon={<Check aria-hidden />} onClick={() => edits?.confirm()}>
              <Trans>Elles restent justes</Trans>
            </Button>
          </ForEditors>
        </p>
      )}
      {track.isEdited && (
        <p className={styles.fact}>
          <History aria-hidden />
          <Trans>Retouchés à la main.</Trans>
          <ForEditors>
            <Button tone="quiet" icon={<RotateCcw aria-hidden />} onClick={() => edits?.propose()}>
              <Trans>Revenir à la proposition</Trans>
            </Button>
          </ForEditors>
        </p>
      )}
    </div>
  )
}
