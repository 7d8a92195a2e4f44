import { Trans, useLingui } from "@lingui/react/macro"
import { Pause, Play, UserRound } from "lucide-react"
import { pathOf } from "../../../api/endpoints"
import type { DeskSubmissionShape } from "../../../api/shapes"
import { type Format, FRAME_SIZES } from "../../../domain/format"
import { momentWords } from "../../i18n/quantities"
import { IconButton } from "../../ui/IconButton"
import { SubtitleOverlay } from "../review/SubtitleOverlay"
import { useAtMoment, useMoment, useSpeed } from "../review/use-moment"
import styles from "./CuePlayer.module.css"
import { CueStrip } from "./CueStrip"
import type { SubtitleLine } from "./subtitle-lines"
import type { CueDesk } from "./use-cue-desk"

type Props = {
  readonly format: Format
  readonly line: SubtitleLine
  readonly language: string
  /** The cue under the hands. */
  readonly current: number | undefined
  readonly desk: CueDesk
}

/** The clip of the line under the hands, with its subtitles as they are now. */
export const CuePlayer = ({ format, line, ...props }: Props) => {
  const { t } = useLingui()
  const { position, submission } = line
  const { width, height } = FRAME_SIZES[format]
  return (
    <figure className={styles.player} aria-label={t`Phrase ${position}, avec ses sous-titres`}>
      <div
        className={styles.screen}
        style={{ aspectRatio: `${width} / ${height}`, "--ratio": String(width / height) }}
      >
        {submission === undefined ? (
          <p className={styles.empty}>
            <UserRound aria-hidden />
            <Trans>Personne ne l’a encore filmée : ses sous-titres viendront avec sa prise.</Trans>
          </p>
        ) : (
          <Clip key={submission.takeId} line={line} submission={submission} {...props} />
        )}
      </div>
      {submission !== undefined && (
        <Bar key={submission.takeId} line={line} submission={submission} {...props} />
      )}
    </figure>
  )
}

type ClipProps = Omit<Props, "format"> & { readonly submission: DeskSubmissionShape }

/** When the kept part ends, by the player's clock. */
const endOf = ({ points, proxy }: DeskSubmissionShape): number => points.outPoint - proxy.inPoint
const beginningOf = ({ points, proxy }: DeskSubmissionShape): number => points.inPoint - proxy.inPoint

/** Play or stop; at the end of what the film keeps it begins again. */
const toggle = ({ player: { video, shuttle } }: CueDesk, submission: DeskSubmissionShape): void => {
  if (video?.paused && video.currentTime >= endOf(submission) - NEAR_END)
    shuttle?.show(beginningOf(submission))
  shuttle?.toggle()
}

/** Seconds: less is left than anybody would want to hear. */
const NEAR_END = 0.05

const Clip = ({ line, submission, language, desk }: ClipProps) => {
  const { t } = useLingui()
  const { takeId, takeNumber, hasPoster, proxy } = submission
  const { video, shuttle, attach } = desk.player
  useAtMoment(video, endOf(submission), () => shuttle?.stop())
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: its subtitles are what is edited: they lie over it, and stand beside it */}
      <video
        ref={attach}
        className={styles.video}
        aria-label={t`Prise ${takeNumber}`}
        src={pathOf("readProxy", { takeId })}
        poster={hasPoster ? pathOf("readPoster", { takeId }) : undefined}
        playsInline
        preload="auto"
        onLoadedMetadata={({ currentTarget }) => desk.onReady(currentTarget)}
      />
      <SubtitleOverlay
        video={video}
        cues={line.track?.cues ?? []}
        language={language}
        offset={proxy.inPoint}
      />
      {/* For the mouse and the finger: the button below does the same for everybody. */}
      <button
        type="button"
        className={styles.tap}
        tabIndex={-1}
        aria-hidden
        onClick={() => toggle(desk, submission)}
      />
    </>
  )
}

const Bar = ({ line, submission, current, desk }: ClipProps) => {
  const { t } = useLingui()
  const { video, shuttle } = desk.player
  const isPlaying = useSpeed(shuttle) !== 0
  return (
    <figcaption className={styles.bar}>
      <IconButton
        label={isPlaying ? t`Pause` : t`Lire`}
        icon={
          isPlaying ? <Pause aria-hidden fill="currentColor" /> : <Play aria-hidden fill="currentColor" />
        }
        onClick={() => toggle(desk, submission)}
      />
      <CueStrip line={line} submission={submission} current={current} desk={desk} />
      <Clock video={video} from={beginningOf(submission)} />
    </figcaption>
  )
}

const Clock = ({ video, from }: { readonly video: HTMLVideoElement | null; readonly from: number }) => {
  const { i18n } = useLingui()
  const at = useMoment(video)
  return <span className={styles.clock}>{momentWords(Math.max(0, at - from), i18n.locale)}</span>
}
