import { Trans, useLingui } from "@lingui/react/macro"
import { type RefObject, useRef } from "react"
import { pathOf } from "../../../api/endpoints"
import type { DeskSubmissionShape } from "../../../api/shapes"
import { type Format, FRAME_SIZES } from "../../../domain/format"
import { Notice } from "../../ui/Notice"
import { Waiting } from "../../ui/Waiting"
import { REFUSAL_WORDS } from "../board/refusal-words"
import { showMoment, stopAt } from "./player"
import styles from "./ReviewPlayer.module.css"

type Props = {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly submission: DeskSubmissionShape
  /** The film's: the frame that the picture will have to fill. */
  readonly format: Format
}

/** The take, as large as the screen allows. */
export const ReviewPlayer = ({ video, submission, format }: Props) => {
  const { t } = useLingui()
  const { takeId, takeNumber, refusal, hasProxy, hasPoster, points, proxy } = submission
  const before = useRef(0)
  if (refusal !== null) {
    return (
      <Notice tone="bad" title={t(REFUSAL_WORDS[refusal])}>
        <Trans>Elle le sait : son téléphone lui propose de refaire une prise.</Trans>
      </Notice>
    )
  }
  const { width, height } = FRAME_SIZES[format]
  const [start, end] = [points.inPoint - proxy.inPoint, points.outPoint - proxy.inPoint]
  return (
    <div className={styles.screen} style={{ aspectRatio: `${width} / ${height}` }}>
      {hasProxy ? (
        // biome-ignore lint/a11y/useMediaCaption: the line's words stand beside the picture
        <video
          key={takeId}
          ref={video}
          className={styles.video}
          aria-label={t`Prise ${takeNumber}`}
          src={pathOf("readProxy", { takeId })}
          poster={hasPoster ? pathOf("readPoster", { takeId }) : undefined}
          controls
          playsInline
          preload="auto"
          onLoadedMetadata={({ currentTarget }) => showMoment(currentTarget, start)}
          onTimeUpdate={({ currentTarget }) => {
            stopAt(currentTarget, end, before.current)
            before.current = currentTarget.currentTime
          }}
        />
      ) : (
        <Waiting>
          <Trans>La prise est arrivée, on la prépare…</Trans>
        </Waiting>
      )}
    </div>
  )
}
