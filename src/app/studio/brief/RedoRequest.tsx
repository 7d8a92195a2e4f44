import { Trans, useLingui } from "@lingui/react/macro"
import { MessageCircleHeart } from "lucide-react"
import { type ComponentType, lazy, Suspense } from "react"
import type { ReviewShape } from "../../../api/shapes"
import type { TakeId } from "../../../domain/ids"
import { clock } from "../../../domain/timecode"
import { loadAfterFilming } from "../load-after-filming"
import styles from "./RedoRequest.module.css"

/** Needed by few, and a player with it. Where it cannot be had, the words have to do. */
const RedoClip = lazy(
  async (): Promise<{ default: ComponentType<Props> }> => ({
    default: await loadAfterFilming().then(
      pages => pages.RedoClip,
      () => () => null,
    ),
  }),
)

type Props = { readonly takeId: TakeId; readonly review: ReviewShape }

/** What the coordinator wrote about the last take. Her words, unchanged, where they are seen first. */
export const RedoRequest = ({ takeId, review }: Props) => {
  const { t } = useLingui()
  return (
    <section className={styles.request} aria-label={t`À refaire`}>
      <MessageCircleHeart aria-hidden />
      <div>
        <p className={styles.title}>
          <Trans>On vous propose une autre prise</Trans>
        </p>
        {review.comment !== "" && <p className={styles.comment}>{review.comment}</p>}
        {review.notes.length > 0 && (
          <ol className={styles.notes}>
            {review.notes.map(({ at, text }) => (
              <li key={`${at} ${text}`}>
                <span>{clock(at)}</span>
                {text}
              </li>
            ))}
          </ol>
        )}
        <Suspense>
          <RedoClip takeId={takeId} review={review} />
        </Suspense>
      </div>
    </section>
  )
}
