import { type RefObject, useEffect, useRef, useState } from "react"
import { type Advice, NOTHING_SAID } from "../../../domain/coach-steady"
import type { Format } from "../../../domain/format"
import type { FramingGuide } from "../../../domain/framing"
import type { StageEar } from "../../ui/level/use-listener"
import { watchStage } from "./watch-stage"

export type Coached = {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly ear: StageEar
  readonly format: Format
  readonly framing: FramingGuide
  readonly isRecording: boolean
}

/** What the coach has to say now. */
export const useAdvice = ({ video, ear, format, framing, isRecording }: Coached): Advice => {
  const [advice, setAdvice] = useState<Advice>(NOTHING_SAID.advice)
  const { shot, placement } = framing
  // A recording that begins or ends changes what is told, and must not make the coach look anew.
  const recording = useRef(isRecording)
  recording.current = isRecording
  useEffect(() => {
    const picture = video.current
    if (picture === null || ear === undefined) return undefined
    return watchStage({
      video: picture,
      ear,
      format,
      framing: { shot, placement },
      isRecording: recording,
      onAdvice: setAdvice,
    })
  }, [video, ear, format, shot, placement])
  return advice
}
