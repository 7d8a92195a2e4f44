/** The preview's sound: each voice at its level, joined without a click. */

/** A voice comes and goes within this time: see `soundFadeMs` of the film's settings. */
const FADE_SECONDS = 0.01

export type Channel = {
  /** Let it be heard at a level, or silence it (0). */
  setLevel(level: number): void
}

export type SoundStage = {
  /** Take over the sound of a media element. Silent until its level is set. */
  channelOf(element: HTMLMediaElement): Channel
  /** Call it when she presses play: browsers give no sound before. */
  wake(): void
  close(): void
}

export const createSoundStage = (): SoundStage => {
  const context = new AudioContext({ latencyHint: "interactive" })
  return {
    channelOf: element => {
      const gain = context.createGain()
      gain.gain.value = 0
      context.createMediaElementSource(element).connect(gain).connect(context.destination)
      return {
        setLevel: level => {
          const now = context.currentTime
          gain.gain.cancelScheduledValues(now)
          gain.gain.setValueAtTime(gain.gain.value, now)
          gain.gain.linearRampToValueAtTime(level, now + FADE_SECONDS)
        },
      }
    },
    wake: () => void context.resume().catch(() => undefined),
    close: () => void context.close().catch(() => undefined),
  }
}
