/**
 * Where in a line she may be each time she falls silent: all places at once, each with its likelihood, so
 * that a guess that proves wrong costs nothing. A forward pass over the ends of words; beside the place it
 * learns how many syllables of hers there are to each that is heard, for some voices run them together.
 */

/** The end of a word, where she may fall silent. */
export type Place = {
  /** Syllables from the start of the line. */
  readonly at: number
  /** How readily one breathes here: 1 at a mark, little within a phrase. */
  readonly readiness: number
}

/** Syllables said for each that is heard: what may be, and how likely that is before she is heard. */
const SCALES = [0.62, 0.7, 0.78, 0.88, 1, 1.12, 1.25, 1.4]
const SCALE_SPREAD = 0.2
/** How far off a count of syllables may still be: so many (standard deviation), and a share of those counted. */
const ERROR_LEAST = 0.8
const ERROR_SHARE = 0.06
/** Less likely than this is not looked at. */
const NEGLIGIBLE = 1e-7

const bell = (distance: number, spread: number): number => Math.exp(-((distance / spread) ** 2) / 2) / spread

const likelihood = (distance: number, counted: number): number =>
  bell(distance - counted, ERROR_LEAST + ERROR_SHARE * counted)

/** Likelihood of each place, for each scale. */
type Belief = readonly (readonly number[])[]

const sum = (shares: readonly number[]): number => shares.reduce((total, share) => total + share, 0)

/** All likelihoods together are 1; `undefined` if nothing is likely. */
const normalised = (belief: Belief): Belief | undefined => {
  const total = sum(belief.map(sum))
  return total > 0 ? belief.map(shares => shares.map(share => share / total)) : undefined
}

const likeliest = (belief: Belief): { readonly index: number; readonly scale: number } => {
  const shares = belief[0]?.map((_, index) => sum(belief.map(row => row[index] ?? 0))) ?? []
  const index = shares.reduce((best, share, at) => (share > (shares[best] ?? 0) ? at : best), 0)
  const weighted = sum(belief.map((row, scale) => (row[index] ?? 0) * (SCALES[scale] ?? 1)))
  return { index, scale: weighted / (shares[index] || 1) }
}

export type BreathTracker = {
  /** Where she most likely fell silent last, in syllables, and the syllables said for each heard. */
  readonly best: () => { readonly from: number; readonly scale: number }
  /**
   * She is silent, so many counted syllables after the last time. Not settled before {@link settle}: a
   * longer silence may say something else.
   *
   * @param readinessOf How readily one is silent for so long at a place.
   */
  readonly consider: (counted: number, readinessOf: (place: Place) => number) => void
  /** She speaks again: what was considered holds. */
  readonly settle: () => void
  /** She has said so many syllables since: she was not where fewer were left. */
  readonly rule: (counted: number) => void
}

/** @param places In the order of the line; the last is its end. */
export const createBreathTracker = (places: readonly Place[]): BreathTracker => {
  const all: readonly Place[] = [{ at: 0, readiness: 0 }, ...places]
  const end = all.at(-1)?.at ?? 0
  const isStart = (index: number): number => (index === 0 ? 1 : 0)
  const first = SCALES.map(scale => all.map((_, at) => isStart(at) * bell(Math.log(scale), SCALE_SPREAD)))
  let settled: Belief = normalised(first) ?? first
  let considered = settled

  const arriveAt = (place: Place, counted: number, shares: readonly number[]): number =>
    shares.reduce((total, share, index) => {
      const distance = place.at - (all[index]?.at ?? 0)
      return share < NEGLIGIBLE || distance <= 0 ? total : total + share * likelihood(distance, counted)
    }, 0)
  return {
    best: () => {
      const { index, scale } = likeliest(considered)
      return { from: all[index]?.at ?? 0, scale }
    },
    consider: (counted, readinessOf) => {
      const ready = all.map(readinessOf)
      const after = settled.map((shares, scale) =>
        all.map((place, at) => (ready[at] ?? 0) * arriveAt(place, counted * (SCALES[scale] ?? 1), shares)),
      )
      considered = normalised(after) ?? considered
    },
    settle: () => {
      settled = considered
    },
    rule: counted => {
      const after = settled.map((shares, row) => {
        const said = counted * (SCALES[row] ?? 1)
        const least = said - ERROR_LEAST - 2 * ERROR_SHARE * said
        return shares.map((share, at) => (least > end - (all[at]?.at ?? 0) ? 0 : share))
      })
      settled = normalised(after) ?? settled
      considered = settled
    },
  }
}
