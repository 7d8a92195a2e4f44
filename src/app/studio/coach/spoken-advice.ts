/** What of the coach's advice is read out to whoever listens to the page. Pure. */
import type { Advice } from "../../../domain/coach-steady"

/** The same is not said again within so many milliseconds: she heard it, and is at it. */
const REPEAT_AFTER_MS = 10_000

/** What was said last, and when each was. */
export type Said = { readonly last: Advice | undefined; readonly times: ReadonlyMap<string, number> }

export const NOTHING_SAID_YET: Said = { last: undefined, times: new Map() }

const nameOf = (advice: Advice): string =>
  advice.kind === "hint" ? `${advice.hint} ${advice.towards ?? ""}` : advice.kind

/** @param now Milliseconds. */
export const noteSaid = ({ times }: Said, advice: Advice, now: number): Said => ({
  last: advice,
  times: new Map([...times, [nameOf(advice), now]]),
})

/**
 * Whether advice is read out. Hints are, unless she has just heard them; that all is well is, after a hint.
 * While she records nothing is: the microphone would hear it (see [Note: The coach holds its tongue]).
 */
export const isReadOut = (
  advice: Advice,
  { isRecording, now, said }: { isRecording: boolean; now: number; said: Said },
): boolean => {
  if (isRecording || advice.kind === "watching") return false
  if (advice.kind === "good" && said.last?.kind !== "hint") return false
  return now - (said.times.get(nameOf(advice)) ?? Number.NEGATIVE_INFINITY) >= REPEAT_AFTER_MS
}
