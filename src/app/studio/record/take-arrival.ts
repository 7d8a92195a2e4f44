import type { RecordingEnd } from "../../../browser/capture/recorder"

/** Told to the takes screen by the browser's history: how the recording ended that leads there. */
export type TakeArrival = { readonly end: RecordingEnd }
