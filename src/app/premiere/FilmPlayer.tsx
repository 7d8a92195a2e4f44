import { useLingui } from "@lingui/react/macro"
import { pathOf } from "../../api/endpoints"
import type { PremiereShape } from "../../api/shapes"
import { FRAME_SIZES } from "../../domain/format"
import type { Language } from "../../domain/language"
import styles from "./FilmPlayer.module.css"

/** Each language is named in itself, as players list their subtitles. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fr: "Français", en: "English" }

/** The film, with its captions on: many will watch it muted. */
export const FilmPlayer = ({
  premiere: { slug, title, format, language },
}: {
  readonly premiere: PremiereShape
}) => {
  const { t } = useLingui()
  const { width, height } = FRAME_SIZES[format]
  const shape = { "--ratio": width / height }
  return (
    <video
      className={styles.player}
      style={shape}
      aria-label={t`Film : ${title}`}
      src={pathOf("readPremiereFilm", { slug })}
      poster={pathOf("readPremierePoster", { slug })}
      controls
      playsInline
      preload="metadata"
    >
      <track
        kind="captions"
        src={pathOf("readPremiereSubtitles", { slug })}
        srcLang={language}
        label={LANGUAGE_NAMES[language]}
        default
      />
    </video>
  )
}
