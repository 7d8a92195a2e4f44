import { Trans, useLingui } from "@lingui/react/macro"
import { Play } from "lucide-react"
import { useRef, useState } from "react"
import type { ReviewShape } from "../../../api/shapes"
import type { KeptTake } from "../../../browser/storage/kept-take"
import type { TakeId } from "../../../domain/ids"
import type { Seconds } from "../../../domain/timecode"
import { prepareToPlay } from "../../stores/stage"
import { useStudioTakes } from "../../stores/studio-takes"
import { Button } from "../../ui/Button"
import styles from "./RedoClip.module.css"
import { usePoster, useTakeFile } from "./use-take-media"

/** Played before the moment that is spoken of, so that she knows where she is. */
const LEAD_IN: Seconds = 2
/** How long the note stays over the picture. */
const NOTE_STAYS: Seconds = 4

type Props = { readonly takeId: TakeId; readonly review: ReviewShape }

/** Whether the note is due. Pure. @param moment of the note, in the same seconds as `at` */
export const isNoteDue = (at: Seconds, moment: Seconds): boolean => at >= moment && at < moment + NOTE_STAYS

const Clip = ({ kept, review }: { readonly kept: KeptTake; readonly review: ReviewShape }) => {
  const { t } = useLingui()
  const file = useTakeFile(kept.take)
  const poster = usePoster(kept.take)
  const video = useRef<HTMLVideoElement>(null)
  const [isDue, setDue] = useState(false)
  // The desk counts from the beginning of what she sent: her in point.
  const moment = kept.take.points.inPoint + (review.at ?? 0)
  const show = (): void => {
    if (video.current === null) return
    prepareToPlay()
    video.current.currentTime = Math.max(kept.take.points.inPoint, moment - LEAD_IN)
    void video.current.play().catch(() => undefined)
  }
  return (
    <div className={styles.clip}>
      <div className={styles.screen}>
        {/* biome-ignore lint/a11y/useMediaCaption: her own recording; her line stands below it */}
        <video
          ref={video}
          src={file?.url}
          poster={poster}
          controls
          playsInline
          preload="metadata"
          aria-label={t`Votre prise, avec le mot de la régie`}
          onTimeUpdate={({ currentTarget }) => setDue(isNoteDue(currentTarget.currentTime, moment))}
        />
        <p className={styles.note} role="status">
          {isDue && review.comment}
        </p>
      </div>
      <Button icon={<Play aria-hidden />} onClick={show}>
        <Trans>Voir ce moment</Trans>
      </Button>
    </div>
  )
}

/** Her own take with the coordinator's note at its moment. Nothing where the take is gone from this phone. */
export const RedoClip = ({ takeId, review }: Props) => {
  const kept = useStudioTakes(({ takes }) => takes?.find(({ take }) => take.slate.takeId === takeId))
  return kept === undefined ? null : <Clip kept={kept} review={review} />
}
