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
  film.preload = "none"
  film.disableRemotePlayback = true
  film.src = STILL_FILM_URL
  film.addEventListener("timeupdate", () => {
    if (film.currentTime > TURN_BACK_AT_SECONDS) film.currentTime = 0
  })
  return {
    play: () => void film.play().catch(() => undefined),
    pause: () => film.pause(),
    stop: () => {
      film.pause()
      // Lets go of the decoder and of the sound: iPhones have few of the one and one of the other.
      film.removeAttribute("src")
      film.load()
    },
  }
}
