import { Trans } from "@lingui/react/macro"
import type { OutboxEntry } from "../../../browser/storage/outbox-entry"
import { sendAnyway, sendNow } from "../../stores/outbox-actions"
import { takeBack } from "../../stores/studio-outbox"
import { Button } from "../../ui/Button"
import { useOnline } from "../use-online"
import styles from "./OutboxItem.module.css"
import type { Situation } from "./situation"

type Props = { readonly entry: OutboxEntry; readonly situation: Situation }

const HELD: readonly Situation[] = ["metered", "paused"]
/** Nothing would be gained by asking for it: it is under way, or its turn is coming. */
const BUSY: readonly Situation[] = ["cutting", "sending", "in-line"]

/** The one thing that may get it further now. */
const Hurry = ({ entry, situation }: Props) => {
  if (HELD.includes(situation))
    return (
      <Button onClick={() => void sendAnyway(entry.takeId)}>
        <Trans>Envoyer quand même maintenant</Trans>
      </Button>
    )
  if (BUSY.includes(situation) && entry.failure === undefined) return null
  return (
    <Button
      tone={situation === "failed" ? "primary" : "secondary"}
      onClick={() => void sendNow(entry.takeId)}
    >
      <Trans>Réessayer maintenant</Trans>
    </Button>
  )
}

/** What she can do about a take that is on its way: hurry it, or take it back. */
export const OutboxActions = ({ entry, situation }: Props) => {
  const isOnline = useOnline()
  return (
    <div className={styles.actions}>
      {isOnline && <Hurry entry={entry} situation={situation} />}
      <Button tone="quiet" onClick={() => void takeBack(entry.takeId)}>
        <Trans>Annuler l’envoi</Trans>
      </Button>
    </div>
  )
}
