/** Eyes, ear and sense of balance together, and what they add up to. */
import type { RefObject } from "react"
import { watchHorizon } from "../../../browser/capture/horizon"
import { watchSoundLevels } from "../../../browser/capture/sound-levels"
import { openEyes } from "../../../browser/coach/eyes"
import { isFaceSeen, judge, whatSpoilsTheTake } from "../../../domain/coach-judgement"
import { type Advice, NOTHING_SAID, steady } from "../../../domain/coach-steady"
import type { Look, Measures, Tilt } from "../../../domain/coaching"
import { inWholePicture } from "../../../domain/face-box"
import { type Format, FRAME_SIZES } from "../../../domain/format"
import { type FramingGuide, faceTarget } from "../../../domain/framing"
import { keptFrame } from "../../../domain/kept-frame"
import { noteFace } from "../../stores/seen-faces"
import type { StageEar } from "../../ui/level/use-listener"

export type WatchedStage = {
  readonly video: HTMLVideoElement
  readonly ear: StageEar
  readonly format: Format
  readonly framing: FramingGuide
  /** Whether the camera is at work, or about to be: then only what spoils the take is told. */
  readonly isRecording: RefObject<boolean>
  /** Called when there is something else to show. */
  readonly onAdvice: (advice: Advice) => void
}

/** Have the take know where she is, for films of another shape. See [Note: Faces in the whole picture]. */
const noteLook = ({ face, at }: Look, video: HTMLVideoElement, format: Format): void => {
  if (typeof face !== "object") return
  const picture = { width: video.videoWidth, height: video.videoHeight }
  noteFace(inWholePicture(face, keptFrame(picture, FRAME_SIZES[format]), picture), at)
}

/** Watch her, and say one thing at a time. @returns Stops. */
export const watchStage = (stage: WatchedStage): (() => void) => {
  const { video, ear, format, framing, isRecording, onAdvice } = stage
  const frame = FRAME_SIZES[format]
  const target = faceTarget(framing, frame)
  let measures: Measures = {}
  let tilt: Tilt | undefined
  let state = NOTHING_SAID
  const consider = (news: Measures): void => {
    measures = { ...measures, ...news }
    const now = performance.now()
    // Sensors of a phone that does not move have no news: what they said last still holds.
    const all = judge({ ...measures, tilt: tilt && { ...tilt, at: now } }, { target, frame }, now)
    const findings = isRecording.current ? whatSpoilsTheTake(all) : all
    const shown = state.advice
    state = steady(state, findings, now, isFaceSeen(measures, now))
    if (state.advice !== shown) onAdvice(state.advice)
  }
  const onLook = (look: Look): void => {
    noteLook(look, video, format)
    consider({ look })
  }
  const closeEyes = openEyes({ video, format, target, onLook })
  const stopHearing = ear ? watchSoundLevels(ear, sound => consider({ sound })) : undefined
  const leaveHorizon = watchHorizon(
    news => {
      tilt = news
    },
    () => {
      tilt = undefined
    },
  )
  return () => {
    closeEyes()
    stopHearing?.()
    leaveHorizon()
  }
}
