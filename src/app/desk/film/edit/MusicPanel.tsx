import { Trans, useLingui } from "@lingui/react/macro"
import { Music as MusicIcon, Trash2 } from "lucide-react"
import { MUSIC_LEVEL_MIN_DB, type Music } from "../../../../domain/film-settings"
import { changeFilm } from "../../../stores/film-changes"
import { sendMusic } from "../../../stores/film-files"
import { Button } from "../../../ui/Button"
import { FileSender } from "./FileSender"
import styles from "./FilmPanels.module.css"
import { RangeField } from "./RangeField"

/** Music under the voices: a file of one's own, how loud, and how far it steps back while somebody speaks. */
export const MusicPanel = ({ music }: { readonly music: Music | null }) => {
  const { t } = useLingui()
  const name = music?.name ?? ""
  return (
    <div className={styles.fields}>
      <p role="status">
        {music === null ? (
          <Trans>Aucune musique. Choisissez-en une dont vous avez les droits.</Trans>
        ) : (
          <Trans>« {name} » joue sous les voix, dans l’aperçu comme dans le film.</Trans>
        )}
      </p>
      <div className={styles.deeds}>
        <FileSender
          kind="music"
          accept="audio/*"
          label={t`Fichier de musique`}
          icon={<MusicIcon aria-hidden />}
          onFile={file => void sendMusic(file)}
        >
          {music === null ? <Trans>Choisir un fichier</Trans> : <Trans>En choisir une autre</Trans>}
        </FileSender>
        {music !== null && (
          <Button tone="quiet" icon={<Trash2 aria-hidden />} onClick={() => void changeFilm({ music: null })}>
            <Trans>Sans musique</Trans>
          </Button>
        )}
      </div>
      {music !== null && (
        <>
          <RangeField
            label={t`Niveau, par rapport aux voix`}
            value={music.levelDb}
            min={MUSIC_LEVEL_MIN_DB}
            max={0}
            step={1}
            words={value => t`${value} dB`}
            onChange={levelDb => void changeFilm({ music: { ...music, levelDb } })}
          />
          <RangeField
            label={t`S’efface sous les voix de`}
            value={music.duckDb}
            min={0}
            max={-MUSIC_LEVEL_MIN_DB}
            step={1}
            words={value => t`${value} dB`}
            onChange={duckDb => void changeFilm({ music: { ...music, duckDb } })}
          />
        </>
      )}
    </div>
  )
}
