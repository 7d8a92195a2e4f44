import { useLingui } from "@lingui/react/macro"
import type { PremiereShape } from "../../api/shapes"
import { studioPathOf } from "../../api/studio-endpoints"
import { FRAME_SIZES } from "../../domain/format"
import { languageName } from "../i18n/language-name"
import styles from "./FilmPlayer.module.css"

/** The film, with its captions on: many will watch it muted. */
export const FilmPlayer = ({
  premiere: { slug, title, format, language, subtitles, tracks },
}: {
  readonly premiere: PremiereShape
}) => {
  const { t } = useLingui()
  const { width, height } = FRAME_SIZES[format]
  // A film of an earlier version does not say; its own language it always has.
  const languages = tracks.length === 0 ? [language] : tracks
  const shape = { "--ratio": width / height }
  return (
    // biome-ignore lint/a11y/useMediaCaption: its captions are the first of the tracks below
    <video
      className={styles.player}
      style={shape}
      aria-label={t`Film : ${title}`}
      src={studioPathOf("readPremiereFilm", { slug })}
      poster={studioPathOf("readPremierePoster", { slug })}
      controls
      playsInline
      preload="metadata"
    >
      {languages.map((tag, index) => (
        <track
          key={tag}
          kind={index === 0 ? "captions" : "subtitles"}
          src={
            index === 0
              ? studioPathOf("readPremiereSubtitles", { slug })
              : studioPathOf("readPremiereTrack", { slug, track: `${tag}.vtt` })
          }
          srcLang={tag}
          label={languageName(tag)}
          default={index === 0 && subtitles === "soft"}
        />
      ))}
    </video>
  )
}
