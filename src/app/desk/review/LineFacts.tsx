import { Trans } from "@lingui/react/macro"
import type { BoardShape, DeskSubmissionShape } from "../../../api/shapes"
import { BroughtBy } from "../board/BroughtBy"
import type { BoardLine } from "../board/board-lines"
import { LineStanding } from "../board/LineStanding"
import styles from "./LineFacts.module.css"

type Props = {
  readonly item: BoardLine
  readonly board: BoardShape
  /** The take that is being looked at. */
  readonly submission?: DeskSubmissionShape
}

/** The words beside the picture, and who says them. */
export const LineFacts = ({ item, board, submission }: Props) => {
  const speakers =
    submission === undefined
      ? item.speakers
      : board.contributors.filter(({ id }) => id === submission.contributorId)
  const said = submission?.lineText
  const isReworded = said !== undefined && said !== item.line.text
  return (
    <section className={styles.facts}>
      <p className={styles.text} lang={board.campaign.language}>
        {item.line.text}
      </p>
      {isReworded && (
        <p className={styles.before}>
          <Trans>Le texte a changé depuis. Elle avait sous les yeux : « {said} »</Trans>
        </p>
      )}
      {speakers.map(speaker => (
        <p key={speaker.id} className={styles.speaker}>
          <strong>{speaker.name}</strong>
          <span>{[speaker.role, speaker.place].filter(Boolean).join(", ")}</span>
        </p>
      ))}
      <LineStanding item={item} />
      <BroughtBy submission={submission} />
    </section>
  )
}
