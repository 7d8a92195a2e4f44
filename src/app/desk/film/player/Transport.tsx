import { useLingui } from "@lingui/react/macro"
import { Pause, Play, Rewind, SkipBack } from "lucide-react"
import { clock } from "../../../../domain/timecode"
import {
  jumpPreviewBack,
  seekPreview,
  togglePreview,
  useFilmPreview,
  usePreviewLength,
} from "../../../stores/film-preview"
import { IconButton } from "../../../ui/IconButton"
import styles from "./Transport.module.css"

/** To the beginning, back a little, play; and where it is. */
export const Transport = () => {
  const { t } = useLingui()
  const isPlaying = useFilmPreview(state => state.isPlaying)
  const rate = useFilmPreview(state => state.rate)
  const length = usePreviewLength()
  return (
    <div className={styles.transport}>
      <IconButton label={t`Au début`} icon={<SkipBack aria-hidden />} onClick={() => seekPreview(0)} />
      <IconButton
        label={t`Deux secondes en arrière`}
        aria-keyshortcuts="J"
        icon={<Rewind aria-hidden />}
        onClick={jumpPreviewBack}
      />
      <IconButton
        tone="primary"
        label={isPlaying ? t`Pause` : t`Lire le film`}
        aria-keyshortcuts="Space"
        icon={isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
        disabled={length === 0}
        onClick={togglePreview}
      />
      <p className={styles.clock}>
        <Now /> / {clock(length)}
        {rate !== 1 && <span>{` ×${rate}`}</span>}
      </p>
    </div>
  )
}

/** Told by itself: the seconds pass, the buttons stay. */
const Now = () => <strong>{clock(Math.floor(useFilmPreview(state => state.time)))}</strong>
