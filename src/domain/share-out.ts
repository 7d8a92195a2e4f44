/** Sharing the free lines of a text out among people, evenly by the time they take to say. */
import type { ContributorId, LineId } from "./ids"
import type { Seconds } from "./timecode"

export type FreeLine = {
  readonly id: LineId
  /** Time to say it. More than 0. */
  readonly length: Seconds
}

export type Voice = {
  readonly id: ContributorId
  /** What she has to say already. */
  readonly load: Seconds
}

/** Who says which line, in the order of the film. */
export type Sharing = readonly { readonly lineId: LineId; readonly contributorId: ContributorId }[]

/** The places of somebody's new lines in the film's order; a list for each voice, in the same order. */
type Parts = readonly (readonly number[])[]

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/**
 * The longest line first, each to whoever has least to say until then. Nobody who had nothing before
 * ends with more than the longest line above anybody else.
 */
const dealByLength = (lengths: readonly Seconds[], loads: readonly Seconds[]): Parts => {
  const load = [...loads]
  const parts: number[][] = loads.map(() => [])
  const longestFirst = lengths
    .map((_, index) => index)
    .sort((one, other) => (lengths[other] ?? 0) - (lengths[one] ?? 0) || one - other)
  for (const line of longestFirst) {
    const least = load.indexOf(Math.min(...load))
    load[least] = (load[least] ?? 0) + (lengths[line] ?? 0)
    parts[least]?.push(line)
  }
  return inFilmOrder(parts, loads)
}

/** Those who had equally much before are interchangeable: whoever comes first speaks first. */
const inFilmOrder = (parts: Parts, loads: readonly Seconds[]): Parts => {
  const sorted = parts.map(part => part.toSorted((one, other) => one - other))
  const placed: (readonly number[])[] = [...sorted]
  for (const load of new Set(loads)) {
    const voices = loads.flatMap((one, voice) => (one === load ? [voice] : []))
    const theirs = voices
      .map(voice => sorted[voice] ?? [])
      .sort((one, other) => (one[0] ?? Number.POSITIVE_INFINITY) - (other[0] ?? Number.POSITIVE_INFINITY))
    for (const [index, voice] of voices.entries()) placed[voice] = theirs[index] ?? []
  }
  return placed
}

/**
 * Through the film once: each takes the lines that follow, until she has her share of what is left.
 * A line goes to whom it brings nearer to that share.
 */
const walkThrough = (lengths: readonly Seconds[], loads: readonly Seconds[]): Parts => {
  let next = 0
  return loads.map((load, voice) => {
    const othersLeft = loads.length - voice - 1
    const share = (sum(lengths.slice(next)) + sum(loads.slice(voice))) / (othersLeft + 1)
    const part: number[] = []
    let mine = load
    const wantsNext = (): boolean => {
      if (next >= lengths.length) return false
      // The last takes what is left; and whoever has nothing to say gets something.
      if (othersLeft === 0 || mine === 0) return true
      // Enough lines for those who follow, as long as there are.
      if (part.length > 0 && lengths.length - next <= othersLeft) return false
      return mine + (lengths[next] ?? 0) / 2 <= share
    }
    while (wantsNext()) {
      mine += lengths[next] ?? 0
      part.push(next)
      next += 1
    }
    return part
  })
}

const loadsAfter = (parts: Parts, lengths: readonly Seconds[], loads: readonly Seconds[]): Seconds[] =>
  parts.map((part, voice) => (loads[voice] ?? 0) + sum(part.map(line => lengths[line] ?? 0)))

const spreadOf = (loads: readonly Seconds[]): Seconds => Math.max(...loads) - Math.min(...loads)

/**
 * Share lines out. Each person's lines follow each other in the film where that is as even as any way
 * may be: within the length of one line. Where it is not, they are dealt out by their length alone.
 * The same question has the same answer.
 *
 * @param lines The free lines in the film's order.
 * @param voices Among whom, in the order of the team. Nobody: nothing is shared out.
 */
export const shareOut = (lines: readonly FreeLine[], voices: readonly Voice[]): Sharing => {
  if (lines.length === 0 || voices.length === 0) return []
  const lengths = lines.map(({ length }) => length)
  const loads = voices.map(({ load }) => load)
  const dealt = dealByLength(lengths, loads)
  const walked = walkThrough(lengths, loads)
  const spread = (parts: Parts): Seconds => spreadOf(loadsAfter(parts, lengths, loads))
  const isEvenEnough = spread(walked) <= Math.max(spread(dealt), ...lengths)
  const parts = isEvenEnough ? walked : dealt
  return lines.flatMap(({ id: lineId }, index) => {
    const contributorId = voices[parts.findIndex(part => part.includes(index))]?.id
    return contributorId === undefined ? [] : [{ lineId, contributorId }]
  })
}
