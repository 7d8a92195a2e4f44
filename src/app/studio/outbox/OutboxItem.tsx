import { Trans, useLingui } from "@lingui/react/macro"
import type { BriefShape, SubmissionShape } from "../../../api/shapes"
import type { OutboxEntry } from "../../../browser/storage/outbox-entry"
import { holdOf, useSendingChoice } from "../../stores/sending-choice"
import { useStudioOutbox } from "../../stores/studio-outbox"
import { useStudioTakes } from "../../stores/studio-takes"
import { ButtonLink } from "../../ui/ButtonLink"
import { failureWords } from "../../ui/failure-words"
import { CutterFetching } from "../CutterStatus"
import { recordPath } from "../paths"
import { REFUSAL_WORDS } from "../send-words"
import { useOnline } from "../use-online"
import { OutboxActions } from "./OutboxActions"
import styles from "./OutboxItem.module.css"
import { SendProgressBar } from "./SendProgressBar"
import { SituationBadge } from "./SituationBadge"
import { isOnTheWay, type Situation, situationOf } from "./situation"

type Props = {
  readonly brief: BriefShape
  readonly entry: OutboxEntry
  /** Another one is being cut or sent. */
  readonly isBehind: boolean
}

type ReasonProps = {
  /** Why the last attempt failed, if it did. */
  readonly failure: string | undefined
  readonly submission: SubmissionShape | undefined
  readonly situation: Situation
}

/** The badge says it already. */
const TELLS_ALL: readonly Situation[] = ["metered", "paused", "checking"]

/** Why it is not there yet, or why it did not please. */
const Reason = ({ failure, submission, situation }: ReasonProps) => {
  const { i18n } = useLingui()
  const isOnline = useOnline()
  if (situation === "refused" && submission?.refusal != null)
    return <p className={styles.reason}>{i18n._(REFUSAL_WORDS[submission.refusal])}</p>
  if (situation === "redo" && submission !== undefined) return <p>{submission.review.comment}</p>
  // Without network the notice above says it already.
  const isTold = TELLS_ALL.includes(situation) || (failure === "offline" && !isOnline)
  if (!isOnTheWay(situation) || failure === undefined || isTold) return null
  return <p className={styles.reason}>{i18n._(failureWords(failure))}</p>
}

/** One take on its way: where it truly is. */
export const OutboxItem = ({ brief, entry, isBehind }: Props) => {
  const { t } = useLingui()
  const isOnline = useOnline()
  const hold = useSendingChoice(holdOf)
  const take = useStudioTakes(
    ({ takes }) => takes?.find(kept => kept.take.slate.takeId === entry.takeId)?.take,
  )
  const submission = brief.submissions.find(({ takeId }) => takeId === entry.takeId)
  const text = take?.slate.lineText ?? submission?.lineText ?? t`Une prise`
  const lineId = take?.slate.lineId ?? submission?.lineId
  const isWithoutRoom = useStudioOutbox(({ progress }) => progress[entry.takeId]?.step === "no-room")
  const situation = situationOf(entry, { submission, isOnline, hold, isBehind, isWithoutRoom })
  const reason = isWithoutRoom ? "quota-exceeded" : entry.failure
  const asksAgain = situation === "redo" || situation === "refused"
  return (
    <article className={styles.item} aria-label={text}>
      <p className={styles.line}>{text}</p>
      <div>
        <SituationBadge situation={situation} />
      </div>
      <SendProgressBar entry={entry} situation={situation} />
      {situation === "cutting" && <CutterFetching />}
      <Reason failure={reason} submission={submission} situation={situation} />
      {isOnTheWay(situation) && (
        <OutboxActions brief={brief} entry={entry} situation={situation} reason={reason} />
      )}
      {asksAgain && lineId !== undefined && (
        <ButtonLink to={recordPath(lineId)} tone="primary">
          <Trans>Refaire</Trans>
        </ButtonLink>
      )}
    </article>
  )
}
