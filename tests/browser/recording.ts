/** Recordings for the tests, made by the real recorder from Chromium's fake camera. */

import type { BriefShape } from "../../src/api/shapes"
import { type Camera, openCamera } from "../../src/browser/capture/camera"
import { type RecordingResult, startRecording } from "../../src/browser/capture/recorder"
import { RECORDING_FORMATS, type RecordingFormat } from "../../src/browser/capture/recording-format"
import { NOBODY } from "../../src/domain/contributor"
import type { Slate } from "../../src/domain/slate"
import type { Take } from "../../src/domain/take"
import type { Seconds } from "../../src/domain/timecode"

const MS_PER_SECOND = 1000

/** A format by a part of its name, which this Chromium must be able to make. */
export const needFormat = (part: string): RecordingFormat => {
  const format = RECORDING_FORMATS.find(
    ({ mimeType }) => mimeType.includes(part) && MediaRecorder.isTypeSupported(mimeType),
  )
  if (format === undefined) throw new RangeError(`This Chromium does not record ${part}`)
  return format
}

/** Do something with the fake camera, and close it. */
export const withCamera = async <Result>(work: (camera: Camera) => Promise<Result>): Promise<Result> => {
  const camera = await openCamera()
  try {
    return await work(camera)
  } finally {
    camera.close()
  }
}

/** Record for so long, into memory. */
export const record = (
  length: Seconds,
  format: RecordingFormat,
): Promise<{ blob: Blob; result: RecordingResult; chunks: ArrayBuffer[] }> =>
  withCamera(async ({ stream }) => {
    const chunks: ArrayBuffer[] = []
    const recording = startRecording(stream, {
      format,
      longestMs: length * MS_PER_SECOND,
      sink: {
        open: () => Promise.resolve(),
        write: async (chunk, index) => {
          chunks[index] = chunk
        },
      },
    })
    const result = await recording.finished
    return { blob: new Blob(chunks, { type: result.mimeType }), result, chunks }
  })

/** A slate with a take of its own. */
export const makeSlate = (given: Partial<Slate> = {}): Slate => ({
  takeId: crypto.randomUUID(),
  campaignId: crypto.randomUUID(),
  lineId: crypto.randomUUID(),
  contributorId: crypto.randomUUID(),
  takeNumber: 1,
  lineText: "Nous avons toutes commencé par une ligne de code.",
  ...given,
})

/** A take of nothing. */
export const makeTake = (given: Partial<Take> = {}): Take => ({
  slate: makeSlate(),
  recordedAt: new Date().toISOString(),
  duration: 3,
  mimeType: "video/mp4",
  isRecovered: false,
  points: { inPoint: 0, outPoint: 3 },
  ...given,
})

/** A brief of a campaign without lines. */
export const makeBrief = (): BriefShape => ({
  campaign: {
    id: crypto.randomUUID(),
    title: "8 mars",
    language: "fr",
    format: "16:9",
    phase: "filming",
    deadline: "2026-03-01T18:00:00.000Z",
    framing: { shot: "chest", placement: "centre" },
    framingNote: "",
  },
  contributor: {
    ...NOBODY,
    id: crypto.randomUUID(),
    name: "Nadia Benali",
    role: "Développeuse",
    place: "Lyon",
  },
  lines: [],
  lineCount: 0,
  premiereSlug: null,
  submissions: [],
  devices: [],
  referenceTakeId: null,
})
