import { Trans } from "@lingui/react/macro"
import { pathOf } from "../../../api/endpoints"
import type { ContributorShape } from "../../../api/shapes"
import { type CutEvent, eventDuration } from "../../../domain/cut"
import { clock } from "../../../domain/timecode"
import styles from "./CutRow.module.css"

type Props = {
  readonly event: CutEvent
  /** Counts from 1. */
  readonly position: number
  readonly speaker: ContributorShape | undefined
}

/** One stretch of the cut: a clip with its picture, or the card that stands in. */
export const CutRow = ({ event, position, speaker }: Props) => (
  <li className={styles.row} data-kind={event.kind}>
    <span className={styles.position}>{position}</span>
    {event.kind === "clip" ? (
      <img
        className={styles.picture}
        src={pathOf("readPoster", { takeId: event.takeId })}
        alt=""
        loading="lazy"
      />
    ) : (
      <span className={styles.picture} aria-hidden>
        …
      </span>
    )}
    <span className={styles.words}>
      <span className={styles.text}>{"text" in event ? event.text : event.card.title}</span>
      <span className={styles.who}>
        {event.kind === "clip" ? speaker?.name : <Trans>Carton d’attente</Trans>}
      </span>
    </span>
    <span className={styles.length}>{clock(eventDuration(event))}</span>
  </li>
)
