/** Hearing from the server that something has changed. */

import { pathOf } from "../api/endpoints"
import { EVENT_NAME, type ServerEvent } from "../api/events"

export type EventHandlers = {
  readonly onEvent: (event: ServerEvent) => void
  /**
   * The line is open, at first or again. Events may have been missed before: read everything again.
   */
  readonly onOpen?: () => void
  /** The line is broken; it is being tried again. */
  readonly onBroken?: () => void
}

/** The browser gives up after an answer that is no event stream (a restart behind a proxy): we do not. */
const REOPEN_MS = 5_000

/**
 * Follow the server's events until stopped. Lines that break are opened again.
 *
 * @returns Stops following.
 */
export const followEvents = ({ onEvent, onOpen, onBroken }: EventHandlers): (() => void) => {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const open = (): void => {
    source = new EventSource(pathOf("followEvents"))
    source.addEventListener("open", () => onOpen?.())
    source.addEventListener(EVENT_NAME, (event: MessageEvent<string>) => {
      onEvent(JSON.parse(event.data) as ServerEvent)
    })
    source.addEventListener("error", () => {
      onBroken?.()
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, REOPEN_MS)
    })
  }

  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}
