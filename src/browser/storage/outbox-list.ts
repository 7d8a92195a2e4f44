/** Reading what is on its way: all that is needed of it before there is something to send. */
import { openDatabase } from "./database"
import type { OutboxEntry } from "./outbox-entry"

/** The order of sending. Places were counted from the first version that had them: those without came earlier. */
const byPlace = (a: OutboxEntry, b: OutboxEntry): number =>
  (a.place ?? 0) - (b.place ?? 0) || a.enteredAt.localeCompare(b.enteredAt)

/** Everything in the outbox, arrived or not, in the order in which it is sent. */
export const listOutbox = async (): Promise<OutboxEntry[]> =>
  (await (await openDatabase()).getAll("outbox")).sort(byPlace)

/** Whether something was signed or taken back here of which the server does not know yet. */
export const isConsentWaiting = async (): Promise<boolean> =>
  (await (await openDatabase()).getAll("consents")).some(({ untold }) => untold.length > 0)
