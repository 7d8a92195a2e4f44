/** Noticing what ends a recording unasked: a call, Siri, an unplugged cable, a turned phone. */

/**
 * What came between.
 * - `camera-lost`: picture or sound stopped coming: a call, another program, an unplugged cable.
 * - `hidden`: the page left the screen; phones take the camera away soon after, or freeze the page.
 * - `turned`: the screen was turned; the picture would turn with it in mid-sentence.
 */
export type Interruption = "camera-lost" | "hidden" | "turned"

/**
 * [Note: Distrust after an interruption] After a phone call iPhones say that a track is live and
 * not muted, and it gives nothing. So a stream that was interrupted once is never trusted again,
 * whatever its flags say: {@link isAlive} stays false, and the camera is opened afresh.
 *
 * @see https://github.com/aws/amazon-chime-sdk-js/issues/3238
 * @see https://github.com/100mslive/web-sdks/pull/3728
 */
const interrupted = new WeakSet<MediaStream>()

/** Whether every track of a stream still gives something. False: open the camera afresh. */
export const isAlive = (stream: MediaStream): boolean =>
  stream.active &&
  !interrupted.has(stream) &&
  stream.getTracks().every(track => track.readyState === "live" && !track.muted)

/** Listens until aborted, and calls `tell` for what it hears. */
type Watch = (tell: (why: Interruption) => void, signal: AbortSignal) => void

const watchTracks =
  (stream: MediaStream): Watch =>
  (tell, signal) => {
    const lose = (): void => tell("camera-lost")
    for (const track of stream.getTracks()) {
      track.addEventListener("ended", lose, { signal })
      track.addEventListener("mute", lose, { signal })
    }
  }

/** `freeze` and `pagehide` come where a browser forgets `visibilitychange`; the first one counts. */
const watchPage: Watch = (tell, signal) => {
  const hide = (): void => tell("hidden")
  const look = (): void => {
    if (document.visibilityState === "hidden") hide()
  }
  // Hidden already, at the end of a countdown for instance: told, but not before the caller is ready.
  queueMicrotask(look)
  document.addEventListener("visibilitychange", look, { signal })
  document.addEventListener("freeze", hide, { signal })
  window.addEventListener("pagehide", hide, { signal })
}

/** Safari before 16.4 has no `screen.orientation`, but tells the window. */
const watchScreen: Watch = (tell, signal) => {
  const turn = (): void => tell("turned")
  const orientation: ScreenOrientation | undefined = window.screen.orientation
  if (orientation === undefined) window.addEventListener("orientationchange", turn, { signal })
  else orientation.addEventListener("change", turn, { signal })
}

/** Tell once, by the first of these watches that has something to say. */
const watch = (
  stream: MediaStream,
  watches: readonly Watch[],
  on: (why: Interruption) => void,
): (() => void) => {
  const listening = new AbortController()
  const tell = (why: Interruption): void => {
    if (listening.signal.aborted) return
    listening.abort()
    interrupted.add(stream)
    on(why)
  }
  for (const each of watches) each(tell, listening.signal)
  return () => listening.abort()
}

/**
 * Tell once when a stream stops giving picture or sound.
 *
 * @returns Stops listening.
 */
export const whenLost = (stream: MediaStream, onLost: () => void): (() => void) =>
  watch(stream, [watchTracks(stream)], onLost)

/**
 * Tell once when something comes between a recording and its camera. Afterwards the stream counts
 * as lost: [Note: Distrust after an interruption].
 *
 * @returns Stops listening.
 */
export const whenInterrupted = (stream: MediaStream, on: (why: Interruption) => void): (() => void) =>
  watch(stream, [watchTracks(stream), watchPage, watchScreen], on)
