import { Trans, useLingui } from "@lingui/react/macro"
import { MessageCircleHeart } from "lucide-react"
import type { ReviewShape } from "../../../api/shapes"
import { clock } from "../../../domain/timecode"
import styles from "./RedoRequest.module.css"

/** What the coordinator wrote about the last take. Her words, unchanged, where they are seen first. */
export const RedoRequest = ({ review }: { readonly review: ReviewShape }) => {
  const { t } = useLingui()
  return (
    <section className={styles.request} aria-label={t`À refaire`}>
      <MessageCircleHeart aria-hidden />
      <div>
        <p className={styles.title}>
          <Trans>On vous propose une autre prise</Trans>
        </p>
        {review.comment !== "" && <p className={styles.comment}>{review.comment}</p>}
        {review.at !== null && (
          <p className={styles.moment}>
            <Trans>À {clock(review.at)} dans votre prise</Trans>
          </p>
        )}
      </div>
    </section>
  )
}
