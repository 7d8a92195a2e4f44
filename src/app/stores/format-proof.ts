/** In which format this browser's recorder really records: found out once a visit, by a trial. */
import { proveFormat } from "../../browser/capture/format-proof"
import type { RecordingFormat } from "../../browser/capture/recording-format"

/**
 * - `silent`: it claims formats and gives nothing.
 * - `no-recorder`: this browser records no video.
 */
export type RecorderFault = "silent" | "no-recorder"

type Finding = RecordingFormat | RecorderFault

/** Formats that gave nothing in mid-take, in this visit. */
const failed = new Set<string>()
let finding: Promise<Finding> | undefined
let recordings = 0

const find = async (stream: MediaStream, signal?: AbortSignal): Promise<Finding> => {
  const proof = await proveFormat(stream, { failed: [...failed], ...(signal && { signal }) })
  if (proof.kind === "proven") return proof.format
  return proof.kind === "silent" ? "silent" : "no-recorder"
}

/**
 * Silence is not remembered: a phone that was busy, or a stream that a call has killed, is silent as
 * well, and the next camera deserves a trial of its own.
 */
const findOnce = (stream: MediaStream, signal?: AbortSignal): Promise<Finding> => {
  finding ??= find(stream, signal).then(
    found => {
      if (found === "silent") finding = undefined
      return found
    },
    (cause: unknown) => {
      // The camera was closed in the middle of it: the next one is tried anew.
      finding = undefined
      throw cause
    },
  )
  return finding
}

/** Try the recorder on a stream. What is wrong with it; `undefined`: nothing, or nobody knows. Never rejects. */
export const prove = async (stream: MediaStream, signal: AbortSignal): Promise<RecorderFault | undefined> => {
  const found = await findOnce(stream, signal).catch(() => undefined)
  return typeof found === "string" ? found : undefined
}

/** The format to record in; waits for the trial. */
export const provenFormat = (stream: MediaStream): Promise<Finding> => findOnce(stream)

/** Try again from the beginning. */
export const forgetProof = (): void => {
  failed.clear()
  finding = undefined
}

/** It was proven, and gave nothing all the same: the next trial leaves it out. */
export const noteFailedFormat = ({ mimeType }: RecordingFormat): void => {
  failed.add(mimeType)
  finding = undefined
}

/** Whether a take is being recorded. */
export const isRecorderBusy = (): boolean => recordings > 0

const idle = new EventTarget()

/** Call back when no take is being recorded any more. @returns Stops. */
export const onRecorderIdle = (listener: () => void): (() => void) => {
  idle.addEventListener("idle", listener)
  return () => idle.removeEventListener("idle", listener)
}

/** @returns The take is no longer being recorded. Repeating it does no harm. */
export const markRecorderBusy = (): (() => void) => {
  let isBusy = true
  recordings += 1
  return () => {
    if (!isBusy) return
    isBusy = false
    recordings -= 1
    if (recordings === 0) idle.dispatchEvent(new Event("idle"))
  }
}
