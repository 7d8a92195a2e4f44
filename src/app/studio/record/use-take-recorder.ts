import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import type { Camera } from "../../../browser/capture/camera"
import { UnissonError } from "../../../domain/errors"
import { type FinishedTake, type RunningTake, recordLine } from "../../stores/recording"
import { needRoomFor } from "../../stores/room"

/** Counted down before recording. It also gives camera and microphone the time to settle. */
const COUNT_FROM = 3
const COUNT_MS = 1000

export type RecorderPhase =
  | { readonly kind: "ready" }
  | { readonly kind: "counting"; readonly left: number }
  /** Between the count-down's end and the recorder's start. */
  | { readonly kind: "starting" }
  | { readonly kind: "recording" }
  /** The last bytes are being made safe. */
  | { readonly kind: "keeping" }
  | { readonly kind: "failed"; readonly code: string }

/** Whether nothing is under way: she may leave, choose, begin. */
export const isIdle = ({ kind }: RecorderPhase): boolean => kind === "ready" || kind === "failed"

export type TakeRecorder = {
  readonly phase: RecorderPhase
  /** Count down, then record. */
  readonly start: () => void
  /** Stop the count-down. */
  readonly cancel: () => void
  /** Stop recording and keep the take. */
  readonly stop: () => void
}

/** What a recording is made of. */
type Scene = {
  readonly camera: Camera
  readonly brief: BriefShape
  readonly line: BriefLineShape
  /** Called when a take was kept, for whatever reason its recording ended. */
  readonly onTake: (take: FinishedTake) => void
}

const codeOf = (error: unknown): string => (error instanceof UnissonError ? error.code : "unknown")

/** A page that goes out of sight while it counts would record a pocket: the count-down is called off. */
const useCallOffWhenHidden = (isCounting: boolean, cancel: () => void): void => {
  useEffect(() => {
    if (!isCounting) return undefined
    const look = (): void => {
      if (document.visibilityState === "hidden") cancel()
    }
    document.addEventListener("visibilitychange", look)
    return () => document.removeEventListener("visibilitychange", look)
  }, [isCounting, cancel])
}

/** Count down, record, keep. Leaving the screen stops the recording, and keeps it. */
export const useTakeRecorder = ({ camera, brief, line, onTake }: Scene): TakeRecorder => {
  const [phase, setPhase] = useState<RecorderPhase>({ kind: "ready" })
  const running = useRef<RunningTake>(undefined)
  const hasLeft = useRef(false)

  const fail = useCallback((error: unknown): void => setPhase({ kind: "failed", code: codeOf(error) }), [])
  const cancel = useCallback((): void => setPhase({ kind: "ready" }), [])
  useCallOffWhenHidden(phase.kind === "counting", cancel)

  // The brief may come anew while it counts: that must not begin the second again.
  const record = useEffectEvent(async (): Promise<void> => {
    try {
      const take = await recordLine(camera, brief, line)
      running.current = take
      if (hasLeft.current) take.stop()
      setPhase({ kind: "recording" })
      void take.ended.then(() => setPhase({ kind: "keeping" }))
      onTake(await take.finished)
    } catch (error) {
      fail(error)
    } finally {
      running.current = undefined
    }
  })

  useEffect(() => {
    if (phase.kind !== "counting") return undefined
    const timer = setTimeout(() => {
      if (phase.left > 1) return setPhase({ kind: "counting", left: phase.left - 1 })
      setPhase({ kind: "starting" })
      void record()
    }, COUNT_MS)
    return () => clearTimeout(timer)
  }, [phase])

  useEffect(() => {
    hasLeft.current = false
    return () => {
      hasLeft.current = true
      running.current?.stop()
    }
  }, [])

  const start = (): void => {
    setPhase({ kind: "counting", left: COUNT_FROM })
    // Asked while it counts. An answer that comes later changes nothing: a full disk ends the take cleanly.
    needRoomFor(line, brief.campaign.language).catch((error: unknown) =>
      setPhase(now => (now.kind === "counting" ? { kind: "failed", code: codeOf(error) } : now)),
    )
  }
  const stop = (): void => {
    setPhase({ kind: "keeping" })
    running.current?.stop()
  }
  return { phase, start, cancel, stop }
}
