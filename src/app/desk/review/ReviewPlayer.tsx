import { Trans, useLingui } from "@lingui/react/macro"
import { useRef } from "react"
import { pathOf } from "../../../api/endpoints"
import type { DeskSubmissionShape, ReviewNoteShape } from "../../../api/shapes"
import { FRAME_SIZES } from "../../../domain/format"
import { lengthOf } from "../../../domain/timecode"
import { Notice } from "../../ui/Notice"
import { Waiting } from "../../ui/Waiting"
import { REFUSAL_WORDS } from "../board/refusal-words"
import { useSubtitles, useTakeCues } from "../subtitles/use-subtitles"
import { GuideOverlay } from "./GuideOverlay"
import { NeighbourClip } from "./NeighbourClip"
import { RowBadge, SpeedBadge } from "./PlayerBadges"
import { PlayerBar, type Views } from "./PlayerBar"
import styles from "./ReviewPlayer.module.css"
import type { ReviewTable } from "./review-table"
import { SubtitleOverlay } from "./SubtitleOverlay"
import type { Continuity } from "./use-continuity"
import { useFilmFit } from "./use-film-fit"
import { useAtMoment } from "./use-moment"
import type { Player } from "./use-player"

type Props = {
  readonly player: Player
  readonly table: ReviewTable
  readonly submission: DeskSubmissionShape
  readonly continuity: Continuity
  readonly views: Views
  /** By the player's clock. */
  readonly notes: readonly ReviewNoteShape[]
  readonly onKeys: () => void
}

/** The take as the film will show it, as large as the screen allows. */
export const ReviewPlayer = ({ submission, ...props }: Props) => {
  const { t } = useLingui()
  if (submission.refusal !== null) {
    return (
      <Notice tone="bad" title={t(REFUSAL_WORDS[submission.refusal])}>
        <Trans>Elle le sait : son téléphone lui propose de refaire une prise.</Trans>
      </Notice>
    )
  }
  if (!submission.hasProxy) {
    return (
      <div className={styles.player}>
        <Waiting>
          <Trans>La prise est arrivée, on la prépare…</Trans>
        </Waiting>
      </div>
    )
  }
  return <PlayingTake key={submission.takeId} submission={submission} {...props} />
}

const PlayingTake = ({ player, table, submission, continuity, views, notes, onKeys }: Props) => {
  const { t } = useLingui()
  const { takeId, takeNumber, hasPoster, proxy } = submission
  const { board, item, kept, before, after } = table
  const { id: campaignId, format, framing, language } = board.campaign
  const cues = useTakeCues(submission, { text: item.line.text, language }, useSubtitles(campaignId))
  const figure = useRef<HTMLElement>(null)
  const { width, height } = FRAME_SIZES[format]
  const fit = useFilmFit(board, submission)
  const { stage } = continuity
  useAtMoment(player.video, kept.outPoint, continuity.onKeptEnd)

  const toggle = (): void => (stage === undefined ? player.shuttle?.toggle() : continuity.stop())
  const fill = (): void => {
    if (document.fullscreenElement !== null) void document.exitFullscreen()
    else void figure.current?.requestFullscreen().catch(() => undefined)
  }
  return (
    <figure ref={figure} className={styles.player}>
      <div
        className={styles.screen}
        style={{ aspectRatio: `${width} / ${height}`, "--ratio": String(width / height) }}
      >
        {/* biome-ignore lint/a11y/useMediaCaption: the line's words stand beside the picture, and over it */}
        <video
          ref={player.attach}
          className={styles.video}
          style={fit.style}
          aria-label={t`Prise ${takeNumber}`}
          src={pathOf("readProxy", { takeId })}
          poster={hasPoster ? pathOf("readPoster", { takeId }) : undefined}
          playsInline
          preload="auto"
          onLoadedMetadata={event => {
            fit.onLoadedMetadata(event)
            // Without standing still there: play may have been pressed before it was there.
            event.currentTarget.currentTime = kept.inPoint
          }}
        />
        {views.isGuideOn && <GuideOverlay format={format} guide={framing} />}
        {views.areSubtitlesOn && stage !== "before" && stage !== "after" && (
          <SubtitleOverlay video={player.video} cues={cues} language={language} offset={proxy.inPoint} />
        )}
        {stage !== undefined && before !== undefined && (
          <NeighbourClip
            board={board}
            submission={before}
            side="before"
            isPlaying={stage === "before"}
            onEnd={continuity.onNeighbourEnd}
          />
        )}
        {stage !== undefined && after !== undefined && (
          <NeighbourClip
            board={board}
            submission={after}
            side="after"
            isPlaying={stage === "after"}
            onEnd={continuity.onNeighbourEnd}
          />
        )}
        <div className={styles.badges}>
          <RowBadge stage={stage} position={item.position} />
          <SpeedBadge shuttle={player.shuttle} />
        </div>
        {/* For the mouse and the finger: the button below does the same for everybody. */}
        <button type="button" className={styles.tap} tabIndex={-1} aria-hidden onClick={toggle} />
      </div>
      <PlayerBar
        player={player}
        length={lengthOf(proxy)}
        kept={kept}
        notes={notes}
        views={views}
        onToggle={toggle}
        onContinuity={before === undefined && after === undefined ? undefined : continuity.start}
        onFill={document.fullscreenEnabled ? fill : undefined}
        onKeys={onKeys}
      />
    </figure>
  )
}
