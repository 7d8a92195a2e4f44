import { useMemo } from "react"
import { LANGUAGES } from "../../domain/language"
import { speakingTime } from "../../domain/pace"
import type { Seconds } from "../../domain/timecode"
import { useDeskBoard } from "../stores/desk-board"

/**
 * How long a line of the campaign on the table takes to say, in seconds. Only what is in sight asks: to count
 * syllables takes time.
 */
export const useSpeakingTime = (text: string): Seconds => {
  const language = useDeskBoard(state => state.board?.campaign.language) ?? LANGUAGES[0]
  return useMemo(() => speakingTime(text, language), [text, language])
}
