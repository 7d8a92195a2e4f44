/** A film of nothing that keeps the screen on where no wake lock does. */

/** Made by ffmpeg: 4 s of black, 16x16, with a silent sound track. In the folder of public files. */
const STILL_FILM_URL = "/still.mp4"
/** Played to here, it starts again. Well before its end, where Safari would let the screen sleep. */
const TURN_BACK_AT_SECONDS = 2

/** A film that plays until it is stopped. */
export type StillFilm = {
  /** Where browsers want a tap for it, nothing happens: call it again from one. */
  readonly play: () => void
  readonly pause: () => void
  /** Stop for good. */
  readonly stop: () => void
}

/**
 * Fetch the film whole. Safari asks for media piece by piece, and refuses the whole file that a
 * service worker's cache has for it; of a Blob it reads its pieces itself.
 *
 * @see https://developer.chrome.com/docs/workbox/serving-cached-audio-and-video
 *
 * @returns A URL to be revoked.
 */
const fetchStillFilm = async (): Promise<string> => {
  const response = await fetch(STILL_FILM_URL)
  if (!response.ok) throw new TypeError(`The still film is not there (${response.status})`)
  return URL.createObjectURL(await response.blob())
}

/**
 * Prepare the film; it is fetched when it is first played.
 *
 * Safari lets the screen sleep during films that are muted, have no sound track, or loop by
 * themselves (`HTMLMediaElement::shouldDisableSleep` in WebKit). So this one has silence for a
 * sound, plays unmuted, and is turned back by hand.
 *
 * @see https://github.com/richtr/NoSleep.js/issues/161
 * @see https://github.com/WebKit/WebKit/blob/main/Source/WebCore/html/HTMLMediaElement.cpp
 */
export const makeStillFilm = (): StillFilm => {
  const film = document.createElement("video")
  film.playsInline = true
  film.disableRemotePlayback = true
  film.addEventListener("timeupdate", () => {
    if (film.currentTime > TURN_BACK_AT_SECONDS) film.currentTime = 0
  })
  let isWanted = false
  let source: Promise<string> | undefined

  const play = async (): Promise<void> => {
    source ??= fetchStillFilm()
    const url = await source
    if (!isWanted) return
    if (film.getAttribute("src") !== url) film.src = url
    await film.play()
  }
  /** Not there, or not to be played without a tap: the next call tries anew. */
  const giveUp = (cause: unknown): void => {
    const isBlocked = cause instanceof DOMException
    if (!isBlocked) source = undefined
  }
  return {
    play: () => {
      isWanted = true
      void play().catch(giveUp)
    },
    pause: () => {
      isWanted = false
      film.pause()
    },
    stop: () => {
      isWanted = false
      film.pause()
      // Lets go of the decoder and of the sound: iPhones have few of the one and one of the other.
      film.removeAttribute("src")
      film.load()
      void source?.then(url => URL.revokeObjectURL(url)).catch(() => undefined)
    },
  }
}
