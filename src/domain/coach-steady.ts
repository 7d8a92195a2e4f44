/**
 * One hint at a time, that neither flickers nor tarries. A pure reducer: what is shown, and what was found
 * since, give what is shown next.
 *
 * [Note: Steady hints] A fault has to last before it is told, a hint stays until it can be read, and goes once
 * its fault is clearly mended: at four fifths of the limit, not at the limit.
 */
import type { Finding, Hint, Side } from "./coaching"

/** Milliseconds a fault, or its absence, lasts before it counts: two looks at two a second, three at four. */
export const HELD_MS = 450
/** A hint stays so long: five words are read in it. Less than the two seconds in which the next has to come. */
export const HINT_MIN_MS = 1_500
/** Nothing to say stays so long. */
export const CALM_MIN_MS = 800
/** Strain under which a fault is mended. */
export const MENDED = 0.8

/** What is on the screen. */
export type Advice =
  /** Nothing yet. */
  | { readonly kind: "watching" }
  /** Nothing to mend. */
  | { readonly kind: "good" }
  | { readonly kind: "hint"; readonly hint: Hint; readonly towards?: Side | undefined }

/** When a hint's fault began, and when it was last seen to be mended. In the time of the measures. */
type Track = { readonly faultyFrom?: number | undefined; readonly mendedFrom?: number | undefined }

export type Steady = {
  readonly advice: Advice
  /** When it last changed. */
  readonly changedAt: number
  readonly tracks: Readonly<Partial<Record<Hint, Track>>>
}

export const NOTHING_SAID: Steady = {
  advice: { kind: "watching" },
  changedAt: Number.NEGATIVE_INFINITY,
  tracks: {},
}

const follow = (track: Track | undefined, { strain, at }: Finding): Track => ({
  faultyFrom: strain < MENDED ? undefined : (track?.faultyFrom ?? (strain >= 1 ? at : undefined)),
  mendedFrom: strain < MENDED ? (track?.mendedFrom ?? at) : undefined,
})

const hasLasted = (from: number | undefined, at: number): boolean =>
  from !== undefined && at - from >= HELD_MS

/** Whether a finding deserves to be on the screen: newly, or still. */
const isDue = ({ hint, strain, at }: Finding, { faultyFrom, mendedFrom }: Track, shown: Advice): boolean =>
  shown.kind === "hint" && shown.hint === hint
    ? !hasLasted(mendedFrom, at)
    : strain >= 1 && hasLasted(faultyFrom, at)

const isSame = (one: Advice, other: Advice): boolean =>
  one.kind === other.kind &&
  (one.kind !== "hint" || other.kind !== "hint" || (one.hint === other.hint && one.towards === other.towards))

/** What stays on the screen while a fault is too young to be told: what was there, unless it is done with. */
const withoutHint = (shown: Advice, isCalm: boolean, canPraise: boolean): Advice => {
  if (isCalm) return { kind: canPraise ? "good" : "watching" }
  return shown.kind === "hint" ? { kind: "watching" } : shown
}

/**
 * The next state.
 *
 * @param findings all that can be judged now, the most important first
 * @param canPraise whether enough is known to say that all is well
 */
export const steady = (
  state: Steady,
  findings: readonly Finding[],
  now: number,
  canPraise: boolean,
): Steady => {
  const tracks: Partial<Record<Hint, Track>> = {}
  for (const finding of findings) tracks[finding.hint] = follow(state.tracks[finding.hint], finding)
  const due = findings.find(finding => isDue(finding, tracks[finding.hint] ?? {}, state.advice))
  const isCalm = Object.values(tracks).every(({ faultyFrom }) => faultyFrom === undefined)
  const wanted: Advice =
    due === undefined
      ? withoutHint(state.advice, isCalm, canPraise)
      : { kind: "hint", hint: due.hint, towards: due.towards }
  const stays = state.advice.kind === "hint" ? HINT_MIN_MS : CALM_MIN_MS
  if (isSame(wanted, state.advice) || now - state.changedAt < stays) return { ...state, tracks }
  return { advice: wanted, changedAt: now, tracks }
}
