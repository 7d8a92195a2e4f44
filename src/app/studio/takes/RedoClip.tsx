import { Trans, useLingui } from "@lingui/react/macro"
import { Play } from "lucide-react"
import { useRef, useState } from "react"
import type { ReviewShape } from "../../../api/shapes"
import type { KeptTake } from "../../../browser/storage/kept-take"
import type { TakeId } from "../../../domain/ids"
import { clock, type Seconds } from "../../../domain/timecode"
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

/** The note that is due at a moment of the recording. @param start where what she sent begins */
export const dueNote = (notes: ReviewShape["notes"], at: Seconds, start: Seconds): string | undefined =>
  notes.findLast(note => isNoteDue(at, start + note.at))?.text

const Clip = ({ kept, review }: { readonly kept: KeptTake; readonly review: ReviewShape }) => {
  const { t } = useLingui()
  const file = useTakeFile(kept.take)
  const poster = usePoster(kept.take)
  const video = useRef<HTMLVideoElement>(null)
  const [due, setDue] = useState<string>()
  // The desk counts from the beginning of what she sent: her in point.
  const start = kept.take.points.inPoint
  const show = (at: Seconds): void => {
    if (video.current === null) return
    prepareToPlay()
    video.current.currentTime = Math.max(start, start + at - LEAD_IN)
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
          onTimeUpdate={({ currentTarget }) =>
            setDue(dueNote(review.notes, currentTarget.currentTime, start))
          }
        />
        <p className={styles.note} role="status">
          {due}
        </p>
      </div>
      {review.notes.length === 0 ? (
        <Button icon={<Play aria-hidden />} onClick={() => show(0)}>
          <Trans>Revoir ma prise</Trans>
        </Button>
      ) : (
        <div className={styles.moments}>
          {review.notes.map(({ at, text }) => {
            const moment = clock(at)
            return (
              <Button
                key={`${at} ${text}`}
                icon={<Play aria-hidden />}
                onClick={() => show(at)}
                aria-label={t`Voir le moment ${moment}`}
              >
                {moment}
              </Button>
            )
          })}
        </div>
      )}
    </div>
  )
}

/** Her own take with the coordinator's note at its moment. Nothing where the take is gone from this phone. */
export const RedoClip = ({ takeId, review }: Props) => {
  const kept = useStudioTakes(({ takes }) => takes?.find(({ take }) => take.slate.takeId === takeId))
  return kept === undefined ? null : <Clip kept={kept} review={review} />
}
