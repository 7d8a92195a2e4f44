import { useLingui } from "@lingui/react/macro"
import {
  Captions,
  Keyboard,
  ListVideo,
  Maximize,
  Pause,
  Play,
  ScanFace,
  Volume2,
  VolumeX,
} from "lucide-react"
import { type ReactNode, useState } from "react"
import type { ReviewNoteShape } from "../../../api/shapes"
import type { Points, Seconds } from "../../../domain/timecode"
import { momentWords } from "../../i18n/quantities"
import { IconButton } from "../../ui/IconButton"
import styles from "./PlayerBar.module.css"
import { Timeline } from "./Timeline"
import { useMoment, useSpeed } from "./use-moment"
import type { Player } from "./use-player"

/** What lies over the picture. */
export type Views = {
  readonly areSubtitlesOn: boolean
  readonly toggleSubtitles: () => void
  readonly isGuideOn: boolean
  readonly toggleGuide: () => void
}

type Props = {
  readonly player: Player
  readonly length: Seconds
  readonly kept: Points
  readonly notes: readonly ReviewNoteShape[]
  readonly views: Views
  /** Play it in a row with its neighbours; `undefined`: neither can be played. */
  readonly onContinuity: (() => void) | undefined
  readonly onToggle: () => void
  /** Fill the screen; `undefined`: this browser does not. */
  readonly onFill: (() => void) | undefined
  readonly onKeys: () => void
}

/** Everything that plays, under the picture. */
export const PlayerBar = ({
  player,
  length,
  kept,
  notes,
  views,
  onContinuity,
  onToggle,
  onFill,
  onKeys,
}: Props) => {
  const { t } = useLingui()
  const { video, shuttle } = player
  const isPlaying = useSpeed(shuttle) !== 0
  return (
    <div className={styles.bar}>
      <Timeline video={video} shuttle={shuttle} length={length} kept={kept} notes={notes} />
      <div className={styles.buttons}>
        <IconButton
          label={isPlaying ? t`Pause` : t`Lire`}
          icon={
            isPlaying ? <Pause aria-hidden fill="currentColor" /> : <Play aria-hidden fill="currentColor" />
          }
          aria-keyshortcuts="Space"
          onClick={onToggle}
        />
        <Clock video={video} length={length} />
        <span className={styles.space} />
        <IconButton
          label={t`Enchaîner avec les phrases voisines`}
          icon={<ListVideo aria-hidden />}
          aria-keyshortcuts="C"
          disabled={onContinuity === undefined}
          onClick={onContinuity}
        />
        <Switch
          label={t`Sous-titres`}
          icon={<Captions aria-hidden />}
          shortcut="S"
          isOn={views.areSubtitlesOn}
          onToggle={views.toggleSubtitles}
        />
        <Switch
          label={t`Consignes de cadrage`}
          icon={<ScanFace aria-hidden />}
          shortcut="G"
          isOn={views.isGuideOn}
          onToggle={views.toggleGuide}
        />
        <SoundSwitch key={video?.src} video={video} />
        {onFill !== undefined && (
          <IconButton
            label={t`Plein écran`}
            icon={<Maximize aria-hidden />}
            aria-keyshortcuts="F"
            onClick={onFill}
          />
        )}
        <IconButton
          label={t`Raccourcis clavier`}
          icon={<Keyboard aria-hidden />}
          aria-keyshortcuts="?"
          onClick={onKeys}
        />
      </div>
    </div>
  )
}

type ClockProps = { readonly video: HTMLVideoElement | null; readonly length: Seconds }

const Clock = ({ video, length }: ClockProps) => {
  const { i18n } = useLingui()
  const at = useMoment(video)
  return (
    <span className={styles.clock}>
      {momentWords(at, i18n.locale)} <span>/ {momentWords(length, i18n.locale)}</span>
    </span>
  )
}

type SwitchProps = {
  readonly label: string
  readonly icon: ReactNode
  readonly shortcut?: string
  readonly isOn: boolean
  readonly onToggle: () => void
}

const Switch = ({ label, icon, shortcut, isOn, onToggle }: SwitchProps) => (
  <IconButton label={label} icon={icon} aria-keyshortcuts={shortcut} aria-pressed={isOn} onClick={onToggle} />
)

const SoundSwitch = ({ video }: { readonly video: HTMLVideoElement | null }) => {
  const { t } = useLingui()
  const [isMuted, setMuted] = useState(false)
  const toggle = (): void => {
    if (video === null) return
    video.muted = !isMuted
    setMuted(!isMuted)
  }
  return (
    <IconButton
      label={isMuted ? t`Remettre le son` : t`Couper le son`}
      icon={isMuted ? <VolumeX aria-hidden /> : <Volume2 aria-hidden />}
      onClick={toggle}
    />
  )
}
