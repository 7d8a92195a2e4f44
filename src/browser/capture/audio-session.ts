/** Telling an iPhone what its sound is for. */

/** - `play-and-record`: microphone open. - `playback`: a take is played. - `auto`: as the system likes. */
export type AudioSessionUse = "play-and-record" | "playback" | "auto"

/** Only Safari, from 16.4 on, has it; TypeScript's DOM does not know it. */
type WithAudioSession = { readonly audioSession?: { type: string } }

const findAudioSession = (): WithAudioSession["audioSession"] =>
  (navigator as Navigator & WithAudioSession).audioSession

/** Whether the system asks what sound is for: then an open microphone makes playback quiet. */
export const hasAudioSession = (): boolean => findAudioSession() !== undefined

/**
 * Say what the sound is for. Where the microphone is open and nothing was said, an iPhone records
 * quietly, and plays takes by the earpiece rather than the loudspeaker. Elsewhere nothing happens.
 *
 * Say `play-and-record` before the microphone is asked for: Safari refuses one to a page whose sound
 * is for anything else, with an InvalidStateError that no other browser has.
 *
 * @see https://github.com/Picovoice/web-voice-processor/pull/54
 * @see https://github.com/WebKit/WebKit/pull/7190
 * @see https://github.com/addpipe/simple-recorderjs-demo/issues/18
 */
export const setAudioSession = (use: AudioSessionUse): void => {
  const audioSession = findAudioSession()
  if (audioSession !== undefined) audioSession.type = use
}
