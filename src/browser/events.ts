/** Hearing from the server that something has changed. */

import { AFTER_PARAM, EVENT_NAME, MISSED_NAME, type ServerEvent } from "../api/events"
import { studioPathOf } from "../api/studio-endpoints"

export type EventHandlers = {
  /** What is asked for beside the usual: `LOG_PARAM` and the like. */
  readonly asksFor?: string
  readonly onEvent: (event: ServerEvent) => void
  /**
   * The line is open for the first time, or again after so long that the server cannot say what was
   * missed: read everything. After a shorter cut the server tells what was missed, event by event.
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
export const followEvents = ({ asksFor = "", onEvent, onOpen, onBroken }: EventHandlers): (() => void) => {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  let lastHeard = ""
  let isNew = true

  const open = (): void => {
    // The browser itself says what it heard last when it comes back; a new line has to be told.
    source = new EventSource(`${studioPathOf("followEvents")}?${AFTER_PARAM}=${lastHeard}&${asksFor}`)
    source.addEventListener("open", () => {
      if (isNew) onOpen?.()
      isNew = false
    })
    source.addEventListener(MISSED_NAME, event => {
      lastHeard = event.lastEventId
      onOpen?.()
    })
    source.addEventListener(EVENT_NAME, (event: MessageEvent<string>) => {
      lastHeard = event.lastEventId
      onEvent(JSON.parse(event.data) as ServerEvent)
    })
    source.addEventListener("error", () => {
      onBroken?.()
      if (source?.readyState === EventSource.CLOSED) {
        // Of a line on which nothing was heard nobody can say what was missed.
        isNew = lastHeard === ""
        timer = setTimeout(open, REOPEN_MS)
      }
    })
  }

  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}
