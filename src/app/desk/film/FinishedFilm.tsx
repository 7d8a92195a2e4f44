import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Captions, Download, Trash2 } from "lucide-react"
import { useState } from "react"
import { pathOf } from "../../../api/endpoints"
import type { BoardShape, FilmShape } from "../../../api/shapes"
import { clock } from "../../../domain/timecode"
import { languageName } from "../../i18n/language-name"
import { sizeWords } from "../../i18n/quantities"
import { deleteFilm } from "../../stores/board-actions"
import { buttonClass } from "../../ui/button-class"
import { ConfirmDialog } from "../../ui/ConfirmDialog"
import { IconButton } from "../../ui/IconButton"
import { FormatBadge } from "../campaigns/FormatBadge"
import { ConsentNotice } from "../consent/ConsentNotice"
import { ForEditors } from "../own-role"
import styles from "./FilmCard.module.css"
import { PremierePanel } from "./PremierePanel"

type Props = { readonly film: FilmShape; readonly board: BoardShape }

/** A film that is done: to watch, to download, to make public. */
export const FinishedFilm = ({ film, board }: Props) => {
  const { t, i18n } = useLingui()
  const { id, createdAt, standIns, contributorIds } = film
  const { premiere } = board
  const made = new Intl.DateTimeFormat(i18n.locale, { dateStyle: "long", timeStyle: "short" }).format(
    new Date(createdAt),
  )
  return (
    <article className={styles.card} aria-label={t`Film du ${made}`}>
      {/* biome-ignore lint/a11y/useMediaCaption: the desk serves SubRip, which browsers do not read; the public page has captions */}
      <video
        className={styles.video}
        aria-label={t`Film du ${made}`}
        src={pathOf("readFilm", { filmId: id })}
        poster={`${pathOf("readFilmPoster", { filmId: id })}?${film.poster}`}
        controls
        playsInline
        preload="metadata"
      />
      <header className={styles.header}>
        <div>
          <h3>{made}</h3>
          <FilmFacts film={film} />
        </div>
        <ForEditors>
          <DeleteFilm film={film} isPublic={premiere.filmId === id} />
        </ForEditors>
      </header>
      {standIns > 0 && (
        <p className={styles.soft}>
          <Plural
            value={standIns}
            one="# carton tient la place d’une phrase qui manque."
            other="# cartons tiennent la place de phrases qui manquent."
          />
        </p>
      )}
      {film.warnings.map(warning => (
        <p key={warning} className={styles.soft}>
          {warning}
        </p>
      ))}
      <div className={styles.choices}>
        <a
          className={buttonClass("secondary")}
          href={pathOf("readFilm", { filmId: id })}
          download={`unisson-${id}.mp4`}
        >
          <Download aria-hidden />
          <Trans>Télécharger le film (MP4)</Trans>
        </a>
        <a
          className={buttonClass("secondary")}
          href={pathOf("readFilmSubtitles", { filmId: id })}
          download={`unisson-${id}.srt`}
        >
          <Captions aria-hidden />
          <Trans>Télécharger les sous-titres (SRT)</Trans>
        </a>
      </div>
      <FilmTracks film={film} />
      <ConsentNotice board={board} people={new Set(contributorIds)} isMade />
      <PremierePanel filmId={id} premiere={premiere} />
    </article>
  )
}

const FILE_NAMES = { srt: "SRT", vtt: "WebVTT" } as const

/** Its subtitles in every language that they were made in, as files of either kind. */
const FilmTracks = ({ film: { id, tracks } }: { readonly film: FilmShape }) => {
  const { t } = useLingui()
  if (tracks.length === 0) return null
  return (
    <details className={styles.tracks}>
      <summary>
        <Plural
          value={tracks.length}
          one="Sous-titres : # langue, SRT et WebVTT"
          other="Sous-titres : # langues, SRT et WebVTT"
        />
      </summary>
      <ul>
        {tracks.map(tag => (
          <li key={tag}>
            <span lang={tag}>{languageName(tag)}</span>
            {(["srt", "vtt"] as const).map(kind => {
              const [language, name] = [languageName(tag), FILE_NAMES[kind]]
              return (
                <a
                  key={kind}
                  className={buttonClass("quiet")}
                  href={pathOf("readFilmTrack", { filmId: id, track: `${tag}.${kind}` })}
                  download={`unisson-${id}.${tag}.${kind}`}
                  aria-label={t`Télécharger les sous-titres : ${language}, ${name}`}
                >
                  {name}
                </a>
              )
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}

const FilmFacts = ({ film }: { readonly film: FilmShape }) => {
  const { i18n } = useLingui()
  return (
    <p className={styles.facts}>
      <FormatBadge format={film.format} />
      <span>{film.resolution}p</span>
      {film.duration !== null && <span>{clock(film.duration)}</span>}
      {film.sizeBytes !== null && <span>{sizeWords(film.sizeBytes, i18n.locale)}</span>}
    </p>
  )
}

const DeleteFilm = ({ film, isPublic }: { readonly film: FilmShape; readonly isPublic: boolean }) => {
  const { t } = useLingui()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <IconButton
        label={t`Supprimer le film`}
        icon={<Trash2 aria-hidden />}
        onClick={() => setAsking(true)}
      />
      <ConfirmDialog
        title={t`Supprimer ce film ?`}
        isOpen={isAsking}
        confirm={<Trans>Supprimer ce film</Trans>}
        onConfirm={() => void deleteFilm(film.id)}
        onClose={() => setAsking(false)}
      >
        <p>
          <Trans>Les prises restent : vous pourrez en fabriquer un autre.</Trans>
        </p>
        {isPublic && (
          <p>
            <Trans>C’est le film public : sa page ne mènera plus nulle part.</Trans>
          </p>
        )}
      </ConfirmDialog>
    </>
  )
}
