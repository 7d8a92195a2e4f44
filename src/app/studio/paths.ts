/** Addresses of the studio. */
import type { LineId, TakeId } from "../../domain/ids"

export const BRIEF_PATH = "/studio"
export const OUTBOX_PATH = "/studio/outbox"
export const recordPath = (lineId: LineId): string => `/studio/lines/${lineId}`
export const takesPath = (lineId: LineId): string => `/studio/lines/${lineId}/takes`
export const trimPath = (takeId: TakeId): string => `/studio/takes/${takeId}`

/** Told to the stage by the browser's history: she knows it, and has asked to record. */
export const RECORD_AT_ONCE = "record-at-once"
