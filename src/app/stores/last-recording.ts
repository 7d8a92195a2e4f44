/**
 * What became of the last recording, for the screens that outlive the stage: a lost camera or a page
 * that was hidden takes the stage away while a take is still being kept.
 */
import { create } from "zustand"
import { UnissonError } from "../../domain/errors"
import type { LineId } from "../../domain/ids"

type LastRecording = {
  /** Whether one runs, or is being kept. */
  readonly isRunning: boolean
  /** Why it became no take. Stays until the next one begins, or this one is found after all. */
  readonly failure: { readonly lineId: LineId; readonly code: string } | undefined
}

export const useLastRecording = create<LastRecording>(() => ({ isRunning: false, failure: undefined }))

const codeOf = (error: unknown): string => (error instanceof UnissonError ? error.code : "unknown")

/** Nothing is amiss any more: what was recorded is a take, or gone because she said so. */
export const forgetRecordingFailure = (): void => useLastRecording.setState({ failure: undefined })

/** A recording of a line begins. @returns Call it when the recording is kept, or with what was thrown. */
export const noteRecording = (lineId: LineId): ((error?: unknown) => void) => {
  useLastRecording.setState({ isRunning: true, failure: undefined })
  return error =>
    useLastRecording.setState({
      isRunning: false,
      failure: error === undefined ? undefined : { lineId, code: codeOf(error) },
    })
}

/** Why the last recording of a line became no take; `undefined`: it did, or there was none. */
export const useRecordingFailure = (lineId: LineId): string | undefined =>
  useLastRecording(({ failure }) => (failure?.lineId === lineId ? failure.code : undefined))
