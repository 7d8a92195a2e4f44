import { useLingui } from "@lingui/react/macro"
import { Hourglass, Play, UserRound } from "lucide-react"
import { Link } from "wouter"
import { pathOf } from "../../../api/endpoints"
import type { CampaignId } from "../../../domain/ids"
import { reviewPath } from "../paths"
import type { BoardLine } from "./board-lines"
import styles from "./LinePoster.module.css"

type Props = { readonly item: BoardLine; readonly campaignId: CampaignId }

/** The picture of a line: the way to its review once there is something to look at. */
export const LinePoster = ({ item, campaignId }: Props) => {
  const { t } = useLingui()
  const { line, position, submission } = item
  if (submission === undefined || submission.state === "refused") {
    return (
      <div className={styles.empty} aria-hidden>
        <UserRound strokeWidth={1.25} />
      </div>
    )
  }
  return (
    <Link
      to={reviewPath(campaignId, line.id)}
      className={styles.poster}
      aria-label={t`Relire la phrase ${position}`}
    >
      {submission.hasPoster && (
        <img src={pathOf("readPoster", { takeId: submission.takeId })} alt="" loading="lazy" />
      )}
      <span className={styles.play}>
        {submission.hasProxy ? <Play aria-hidden fill="currentColor" /> : <Hourglass aria-hidden />}
      </span>
    </Link>
  )
}
