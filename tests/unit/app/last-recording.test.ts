import { beforeEach, expect, test } from "vitest"
import {
  forgetRecordingFailure,
  noteRecording,
  useLastRecording,
} from "../../../src/app/stores/last-recording"
import { StorageError } from "../../../src/browser/storage/quota"

const LINE = "11111111-1111-4111-8111-111111111111"
beforeEach(() => useLastRecording.setState({ isRunning: false, failure: undefined }))

test("a failure is known after the stage has gone, until the next recording begins", () => {
  const fail = noteRecording(LINE)
  expect(useLastRecording.getState().isRunning).toBe(true)
  fail(new StorageError("storage-lost", "closed"))
  const failure = { lineId: LINE, code: "storage-lost" }
  expect(useLastRecording.getState()).toEqual({ isRunning: false, failure })

  const keep = noteRecording(LINE)
  expect(useLastRecording.getState()).toEqual({ isRunning: true, failure: undefined })
  keep()
  expect(useLastRecording.getState()).toEqual({ isRunning: false, failure: undefined })
})

test("what was found after all is no failure any more", () => {
  noteRecording(LINE)(new Error("?"))
  expect(useLastRecording.getState().failure?.code).toBe("unknown")
  forgetRecordingFailure()
  expect(useLastRecording.getState().failure).toBeUndefined()
})
