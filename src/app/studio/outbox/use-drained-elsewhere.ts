import { useEffect, useState } from "react"
import { isDrainedElsewhere } from "../../../browser/outbox/drainer-lock"
import type { OutboxEntry } from "../../../browser/storage/outbox-entry"

/**
 * Whether another tab is sending. Asked each time an entry changes, which every step of sending does.
 *
 * @param entries What the outbox holds now.
 */
export const useDrainedElsewhere = (entries: readonly OutboxEntry[] | undefined): boolean => {
  const [isElsewhere, setElsewhere] = useState(false)
  useEffect(() => {
    let isShown = true
    if (entries !== undefined)
      isDrainedElsewhere().then(
        answer => isShown && setElsewhere(answer),
        () => undefined,
      )
    return () => {
      isShown = false
    }
  }, [entries])
  return isElsewhere
}
