/** What BlazeFace says, read: one face of the square picture it was shown, or none. Pure. */

/** In shares of the square picture: 0 left or top, 1 right or bottom. */
export type Point = { readonly x: number; readonly y: number }

export type FoundFace = {
  /** 0 to 1: how sure the network is. */
  readonly score: number
  /** Middle of the box from the brows to the chin, and its height. */
  readonly centre: Point
  readonly size: number
  /** Left and right as the picture has them. */
  readonly leftEye: Point
  readonly rightEye: Point
  readonly nose: Point
  readonly mouth: Point
  readonly leftEar: Point
  readonly rightEar: Point
}

/** Rows and columns of the picture that BlazeFace looks at. */
export const INPUT_SIZE = 256

/** What came out of one of the two grids that BlazeFace lays over the picture. */
export type Grid = {
  /** Rows and columns of cells. */
  readonly cells: number
  /** Guesses at each cell. */
  readonly guesses: number
  /** One for each guess: above 0, rather a face than none. */
  readonly logits: Float32Array
  /** {@link VALUES} for each guess: in pixels, from the middle of its cell. */
  readonly values: Float32Array
}

/** Centre, width and height of the box; then the points, two numbers each. */
const VALUES = 16
const POINTS_FROM = 4
/** Surer than this it is a face. */
const SCORE_MIN = 0.5
/** Guesses whose boxes share this much of what they cover are of the same face. */
const SAME_FACE = 0.3

type Guess = { readonly score: number; readonly values: readonly number[] }

const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit))

const middleOf = (cell: number, cells: number): number => (cell + 0.5) / cells

const readGuess = ({ cells, guesses, values }: Grid, index: number, score: number): Guess => {
  const cell = Math.floor(index / guesses)
  const middle = [middleOf(cell % cells, cells), middleOf(Math.floor(cell / cells), cells)]
  const isSize = (at: number): boolean => at === 2 || at === 3
  return {
    score,
    values: Array.from(values.subarray(index * VALUES, (index + 1) * VALUES), (value, at) =>
      isSize(at) ? value / INPUT_SIZE : (middle[at % 2] ?? 0) + value / INPUT_SIZE,
    ),
  }
}

const likelyGuesses = (grid: Grid): Guess[] => {
  const likely: Guess[] = []
  for (const [index, logit] of grid.logits.entries()) {
    const score = sigmoid(logit)
    if (score >= SCORE_MIN) likely.push(readGuess(grid, index, score))
  }
  return likely
}

const overlap = (a: number, aSize: number, b: number, bSize: number): number =>
  Math.max(0, Math.min(a + aSize / 2, b + bSize / 2) - Math.max(a - aSize / 2, b - bSize / 2))

/** What two boxes share of what both cover: 0 apart, 1 the same. */
const likeness = ({ values: [x = 0, y = 0, width = 0, height = 0] }: Guess, other: Guess): number => {
  const [otherX = 0, otherY = 0, otherWidth = 0, otherHeight = 0] = other.values
  const shared = overlap(x, width, otherX, otherWidth) * overlap(y, height, otherY, otherHeight)
  return shared / (width * height + otherWidth * otherHeight - shared)
}

/** Guesses at one face, the surer ones counting for more: steadier than the surest alone. */
const blend = (guesses: readonly Guess[]): number[] => {
  const all = guesses.reduce((sum, { score }) => sum + score, 0)
  return Array.from(
    { length: VALUES },
    (_, at) => guesses.reduce((sum, { score, values }) => sum + score * (values[at] ?? 0), 0) / all,
  )
}

/** The face that the network is surest of. */
export const readFace = (grids: readonly Grid[]): FoundFace | undefined => {
  const guesses = grids.flatMap(likelyGuesses)
  const [first, ...others] = guesses.toSorted((a, b) => b.score - a.score)
  if (first === undefined) return undefined
  const values = blend([first, ...others.filter(other => likeness(first, other) > SAME_FACE)])
  const [x = 0, y = 0, , size = 0] = values
  const point = (index: number): Point => {
    const at = POINTS_FROM + 2 * index
    return { x: values[at] ?? 0, y: values[at + 1] ?? 0 }
  }
  return {
    score: first.score,
    centre: { x, y },
    size,
    leftEye: point(0),
    rightEye: point(1),
    nose: point(2),
    mouth: point(3),
    leftEar: point(4),
    rightEar: point(5),
  }
}
