import { Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import type { BriefShape } from "../../../api/shapes"
import { isNoRoom } from "../../../browser/outbox/no-room"
import type { OutboxEntry } from "../../../browser/storage/outbox-entry"
import { sendAnyway, sendNow } from "../../stores/outbox-actions"
import { takeBack } from "../../stores/studio-outbox"
import { Button } from "../../ui/Button"
import { wordsOfError } from "../../ui/failure-words"
import { MakeRoomButton } from "../room/MakeRoomButton"
import { useOnline } from "../use-online"
import styles from "./OutboxItem.module.css"
import { ShareSealedFile } from "./ShareSealedFile"
import type { Situation } from "./situation"

type Props = {
  readonly brief: BriefShape
  readonly entry: OutboxEntry
  readonly situation: Situation
  /** Why the last attempt failed, if it did. */
  readonly reason: string | undefined
}

type HurryProps = Pick<Props, "entry" | "situation" | "reason"> & {
  readonly onDo: (work: Promise<void>) => void
}

const HELD: readonly Situation[] = ["metered", "paused"]
/** Nothing would be gained by asking for it: it is under way, or its turn is coming. */
const BUSY: readonly Situation[] = ["cutting", "sending", "in-line", "checking"]

/** The one thing that may get it further now. */
const Hurry = ({ entry: { takeId }, situation, reason, onDo }: HurryProps) => {
  if (HELD.includes(situation))
    return (
      <Button onClick={() => onDo(sendAnyway(takeId))}>
        <Trans>Envoyer quand même maintenant</Trans>
      </Button>
    )
  if (BUSY.includes(situation) && reason === undefined) return null
  return (
    <Button tone={situation === "failed" ? "primary" : "secondary"} onClick={() => onDo(sendNow(takeId))}>
      <Trans>Réessayer maintenant</Trans>
    </Button>
  )
}

/** What she can do about a take that is on its way: hurry it, or take it back. */
export const OutboxActions = ({ brief, entry, situation, reason }: Props) => {
  const { i18n } = useLingui()
  const isOnline = useOnline()
  const [failure, setFailure] = useState<unknown>()
  const act = (work: Promise<void>): void => void work.then(() => setFailure(undefined), setFailure)
  const isRoomNeeded = reason === "quota-exceeded" || isNoRoom(failure)
  return (
    <>
      {failure !== undefined && <p role="alert">{i18n._(wordsOfError(failure))}</p>}
      {isRoomNeeded && <MakeRoomButton brief={brief} />}
      <div className={styles.actions}>
        {isOnline && <Hurry entry={entry} situation={situation} reason={reason} onDo={act} />}
        <Button tone="quiet" onClick={() => act(takeBack(entry.takeId))}>
          <Trans>Annuler l’envoi</Trans>
        </Button>
        <ShareSealedFile entry={entry} />
      </div>
    </>
  )
}
