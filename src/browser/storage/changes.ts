/** IndexedDB tells nobody when something changes: this does. */
import { deviceChannel } from "./device-channel"

/** What has changed: read it again. */
export type Change = "takes" | "outbox" | "brief" | "consents"

const channel = deviceChannel<Change>("unisson:changes")

/** Tell every tab that something has changed. Call it after the transaction has completed. */
export const announceChange = (change: Change): void => channel.post(change)

/**
 * Listen for changes from any tab of this phone.
 *
 * @returns Stops listening.
 */
export const onChange = (onChanged: (change: Change) => void): (() => void) => channel.listen(onChanged)
