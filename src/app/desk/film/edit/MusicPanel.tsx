import { Trans, useLingui } from "@lingui/react/macro"
import { Music as MusicIcon, Trash2 } from "lucide-react"
import { useRef, useState } from "react"
import { MUSIC_LEVEL_MIN_DB, type Music } from "../../../../domain/film-settings"
import { changeFilm, sendMusic } from "../../../stores/film-changes"
import { Button } from "../../../ui/Button"
import { failureWords } from "../../../ui/failure-words"
import { Notice } from "../../../ui/Notice"
import styles from "./FilmPanels.module.css"
import { RangeField } from "./RangeField"

/** Music under the voices: a file of one's own, how loud, and how far it steps back while somebody speaks. */
export const MusicPanel = ({ music }: { readonly music: Music | null }) => {
  const { t } = useLingui()
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setSending(true)
    setProblem(await sendMusic(file))
    setSending(false)
  }
  const name = music?.name ?? ""
  return (
    <div className={styles.fields}>
      <p role="status">
        {music === null ? (
          <Trans>Aucune musique. Choisissez-en une dont vous avez les droits.</Trans>
        ) : (
          <Trans>« {name} » sera dans le film fabriqué ; l’aperçu ne la joue pas encore.</Trans>
        )}
      </p>
      {problem !== undefined && <Notice tone="bad">{t(failureWords(problem))}</Notice>}
      <input
        ref={input}
        type="file"
        accept="audio/*"
        hidden
        aria-label={t`Fichier de musique`}
        onChange={({ target }) => {
          void take(target.files?.[0])
          target.value = ""
        }}
      />
      <div className={styles.deeds}>
        <Button icon={<MusicIcon aria-hidden />} isBusy={isSending} onClick={() => input.current?.click()}>
          {music === null ? <Trans>Choisir un fichier</Trans> : <Trans>En choisir une autre</Trans>}
        </Button>
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
