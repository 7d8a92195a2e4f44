/** What of the coach's advice is read out to whoever listens to the page. Pure. */
import type { Advice } from "../../../domain/coach-steady"

/** The same is not said again within so many milliseconds: she heard it, and is at it. */
const REPEAT_AFTER_MS = 10_000

/** What was said last, and when. */
export type Said = { readonly advice: Advice; readonly at: number }

const isSame = (one: Advice, other: Advice): boolean =>
  one.kind === other.kind &&
  (one.kind !== "hint" || other.kind !== "hint" || (one.hint === other.hint && one.towards === other.towards))

/**
 * Whether advice is read out. Hints are, unless she has just heard them; that all is well is, after a hint.
 * While she records nothing is: the microphone would hear it (see [Note: The coach holds its tongue]).
 */
export const isReadOut = (
  advice: Advice,
  { isRecording, now, said }: { isRecording: boolean; now: number; said: Said | undefined },
): boolean => {
  if (isRecording || advice.kind === "watching") return false
  if (advice.kind === "good") return said?.advice.kind === "hint"
  return said === undefined || !isSame(said.advice, advice) || now - said.at >= REPEAT_AFTER_MS
}
