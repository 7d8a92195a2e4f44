/** The text read aloud by the browser's own voice, line by line. */
import { useEffect, useState } from "react"
import type { LineShape } from "../../../api/shapes"
import type { LineId } from "../../../domain/ids"
import type { Language } from "../../../domain/language"

export type Reading = {
  /** `silent`: this browser has no voice for the language of the text. */
  readonly state: "stopped" | "reading" | "paused" | "silent"
  readonly spokenId: LineId | undefined
  readonly play: () => void
  readonly pause: () => void
  readonly stop: () => void
}

/** Browsers that can speak fill their list of voices some while after they were asked for it. */
const VOICES_WAIT_MS = 1_500

const synthesis = (): SpeechSynthesis | undefined => globalThis.speechSynthesis

const findVoice = (language: Language): SpeechSynthesisVoice | undefined =>
  synthesis()
    ?.getVoices()
    .find(({ lang }) => lang.toLowerCase().startsWith(language))

/** A voice, as soon as there is one. Undefined: there is none. */
const waitForVoice = (language: Language): Promise<SpeechSynthesisVoice | undefined> =>
  new Promise(resolve => {
    const found = findVoice(language)
    if (found !== undefined || synthesis() === undefined) return resolve(found)
    const answer = (): void => resolve(findVoice(language))
    synthesis()?.addEventListener("voiceschanged", answer, { once: true })
    setTimeout(answer, VOICES_WAIT_MS)
  })

export const useReading = (lines: readonly LineShape[], language: Language): Reading => {
  const [state, setState] = useState<Reading["state"]>("stopped")
  const [spokenId, setSpokenId] = useState<LineId>()
  // Whoever leaves the screen has heard enough.
  useEffect(() => () => synthesis()?.cancel(), [])

  const stop = (): void => {
    synthesis()?.cancel()
    setSpokenId(undefined)
    setState("stopped")
  }
  const speak = (voice: SpeechSynthesisVoice): void => {
    for (const [index, { id, text }] of lines.entries()) {
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.onstart = () => setSpokenId(id)
      if (index === lines.length - 1) utterance.onend = stop
      synthesis()?.speak(utterance)
    }
    setState("reading")
  }
  return {
    state,
    spokenId,
    stop,
    pause: () => {
      synthesis()?.pause()
      setState("paused")
    },
    play: () => {
      if (state === "paused") {
        synthesis()?.resume()
        setState("reading")
        return
      }
      void waitForVoice(language).then(voice => (voice === undefined ? setState("silent") : speak(voice)))
    },
  }
}
