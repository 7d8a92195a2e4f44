import { Trans, useLingui } from "@lingui/react/macro"
import type { SubmissionShape } from "../../../api/shapes"
import { sendStateOf } from "../../../browser/outbox/send-state"
import type { OutboxEntry } from "../../../browser/storage/outbox-entry"
import type { SendState } from "../../../domain/take"
import { sendNow, takeBack } from "../../stores/studio-outbox"
import { useStudioTakes } from "../../stores/studio-takes"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { failureWords } from "../../ui/failure-words"
import { LineState } from "../brief/LineState"
import { CutterStatus } from "../CutterStatus"
import { recordPath } from "../paths"
import { REFUSAL_WORDS } from "../send-words"
import { useOnline } from "../use-online"
import styles from "./OutboxItem.module.css"
import { SendProgressBar } from "./SendProgressBar"

type Props = {
  readonly entry: OutboxEntry
  /** What the desk knows of the take, if it has arrived. */
  readonly submission: SubmissionShape | undefined
}

const ON_THE_WAY: readonly SendState[] = ["cutting", "waiting", "sending", "failed"]

/** What she can do about a take that is on its way. */
const Actions = ({ entry, state }: { readonly entry: OutboxEntry; readonly state: SendState }) => {
  const isOnline = useOnline()
  const isStuck = state === "failed" || state === "waiting" || entry.failure !== undefined
  return (
    <div className={styles.actions}>
      {isStuck && isOnline && (
        <Button
          tone={state === "failed" ? "primary" : "secondary"}
          onClick={() => void sendNow(entry.takeId)}
        >
          <Trans>Réessayer maintenant</Trans>
        </Button>
      )}
      <Button tone="quiet" onClick={() => void takeBack(entry.takeId)}>
        <Trans>Annuler l’envoi</Trans>
      </Button>
    </div>
  )
}

/** Why it is not there yet, or why it did not please. */
const Reason = ({ entry, submission, state }: Props & { readonly state: SendState }) => {
  const { i18n } = useLingui()
  const isOnline = useOnline()
  if (state === "refused" && submission?.refusal != null)
    return <p className={styles.reason}>{i18n._(REFUSAL_WORDS[submission.refusal])}</p>
  if (state === "redo" && submission !== undefined) return <p>{submission.review.comment}</p>
  // Without network the notice above says it already.
  const isTold = entry.failure === "offline" && !isOnline
  if (!ON_THE_WAY.includes(state) || entry.failure === undefined || isTold) return null
  return <p className={styles.reason}>{i18n._(failureWords(entry.failure))}</p>
}

/** One take on its way: where it truly is. */
export const OutboxItem = ({ entry, submission }: Props) => {
  const { t } = useLingui()
  const take = useStudioTakes(
    ({ takes }) => takes?.find(kept => kept.take.slate.takeId === entry.takeId)?.take,
  )
  const text = take?.slate.lineText ?? submission?.lineText ?? t`Une prise`
  const lineId = take?.slate.lineId ?? submission?.lineId
  const state = sendStateOf(entry, submission) ?? entry.state
  const asksAgain = state === "redo" || state === "refused"
  return (
    <article className={styles.item} aria-label={text}>
      <p className={styles.line}>{text}</p>
      <div>
        <LineState progress={state} />
      </div>
      <SendProgressBar entry={entry} state={state} />
      {state === "cutting" && <CutterStatus />}
      <Reason entry={entry} submission={submission} state={state} />
      {ON_THE_WAY.includes(state) && <Actions entry={entry} state={state} />}
      {asksAgain && lineId !== undefined && (
        <ButtonLink to={recordPath(lineId)} tone="primary">
          <Trans>Refaire</Trans>
        </ButtonLink>
      )}
    </article>
  )
}
