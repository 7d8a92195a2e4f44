/** Noticing that a camera or microphone has gone: a call, Siri, an unplugged cable. */

/**
 * Tell once when a stream stops giving picture or sound. Afterwards the stream is of no use, even
 * where its flags claim to be well again: open the camera afresh.
 *
 * @see https://github.com/aws/amazon-chime-sdk-js/issues/3238
 *
 * @returns Stops listening.
 */
export const whenLost = (stream: MediaStream, onLost: () => void): (() => void) => {
  const listening = new AbortController()
  const lose = (): void => {
    if (listening.signal.aborted) return
    listening.abort()
    onLost()
  }
  for (const track of stream.getTracks()) {
    track.addEventListener("ended", lose, { signal: listening.signal })
    track.addEventListener("mute", lose, { signal: listening.signal })
  }
  return () => listening.abort()
}

/** Whether every track of a stream still gives something. False: open the camera afresh. */
export const isAlive = (stream: MediaStream): boolean =>
  stream.active && stream.getTracks().every(track => track.readyState === "live" && !track.muted)
