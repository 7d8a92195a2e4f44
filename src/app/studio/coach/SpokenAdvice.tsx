import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import type { Advice } from "../../../domain/coach-steady"
import { VisuallyHidden } from "../../ui/VisuallyHidden"
import { adviceWords } from "./advice-words"
import { isReadOut, NOTHING_SAID_YET, noteSaid } from "./spoken-advice"

type Props = { readonly advice: Advice; readonly isRecording: boolean }

/** The coach for whoever listens to the page. Always there, for only what changes in it is read out. */
export const SpokenAdvice = ({ advice, isRecording }: Props) => {
  const { _ } = useLingui()
  const said = useRef(NOTHING_SAID_YET)
  const [spoken, speak] = useState<Advice>()
  useEffect(() => {
    const now = performance.now()
    const isNow = isReadOut(advice, { isRecording, now, said: said.current })
    if (isNow) said.current = noteSaid(said.current, advice, now)
    speak(isNow ? advice : undefined)
  }, [advice, isRecording])
  const words = spoken && adviceWords(spoken)
  return (
    <VisuallyHidden>
      <span role="status">{words && _(words)}</span>
    </VisuallyHidden>
  )
}
