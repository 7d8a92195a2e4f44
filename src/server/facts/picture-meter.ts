/** Looks at grey pictures as they come: how bright they are, and how sharp. Pure. */
import type { PictureFacts } from "../../domain/clip-facts"

export type MeteredPicture = Pick<PictureFacts, "luma" | "darkShare" | "brightShare" | "blur">

export type PictureMeter = {
  /** See the next picture: a byte a pixel, 0 black, 255 white, row by row. */
  add(pixels: Uint8Array): void
  finish(): MeteredPicture
}

const WHITE = 255
/** As good as black, and as good as white: what no screen shows a difference in. */
const BLACK_UNTIL = 16
const WHITE_FROM = 245
/** A picture is looked at in so many tiles each way: the background may be out of focus, her face not. */
const TILES = 4
/** A tile whose neighbours differ by less on average is a wall, or the camera's noise. */
const TEXTURE_MIN = 2
/** Pixels over which a picture is blurred once more, to see how much that changes. */
const BLUR_WIDTH = 9
const REACH = (BLUR_WIDTH - 1) / 2

/** How much neighbours differ, and how much of that another blur takes away. */
type Edges = { differences: number; lost: number; pairs: number }

/** Measure along one direction within a tile. @param step pixels to the neighbour: 1, or a row */
const addEdges = (pixels: Uint8Array, at: number, step: number, edges: Edges): void => {
  const difference = Math.abs((pixels[at] ?? 0) - (pixels[at - step] ?? 0))
  const blurred =
    Math.abs((pixels[at + REACH * step] ?? 0) - (pixels[at - (REACH + 1) * step] ?? 0)) / BLUR_WIDTH
  edges.differences += difference
  edges.lost += Math.max(0, difference - blurred)
  edges.pairs += 1
}

/** Blur of one tile, 0 to 1; `undefined`: there is nothing in it that could be sharp. */
const blurOfTile = (
  pixels: Uint8Array,
  width: number,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): number | undefined => {
  const across: Edges = { differences: 0, lost: 0, pairs: 0 }
  const down: Edges = { differences: 0, lost: 0, pairs: 0 }
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      addEdges(pixels, y * width + x, 1, across)
      addEdges(pixels, y * width + x, width, down)
    }
  }
  const blurs = [across, down]
    .filter(({ differences, pairs }) => pairs > 0 && differences / pairs >= TEXTURE_MIN)
    .map(({ differences, lost }) => 1 - lost / differences)
  // Moving sideways blurs one direction only: the other does not excuse it.
  return blurs.length === 0 ? undefined : Math.max(...blurs)
}

/** Bounds of each tile along a side, a margin left that the measure looks into. */
const boundsOf = (side: number): (readonly [number, number])[] => {
  const [first, last] = [REACH + 1, side - REACH]
  const bound = (index: number): number => Math.round(first + ((last - first) * index) / TILES)
  return Array.from({ length: TILES }, (_, index) => [bound(index), bound(index + 1)])
}

/**
 * Blur of a picture by how much blurring it once more changes it (Crété and others, 2007): of a sharp one
 * much, of a blurred one little, whatever is in it. That of its sharpest tile.
 */
const blurOf = (pixels: Uint8Array, width: number, height: number): number | undefined => {
  const blurs = boundsOf(height).flatMap(rows =>
    boundsOf(width).flatMap(columns => blurOfTile(pixels, width, columns, rows) ?? []),
  )
  return blurs.length === 0 ? undefined : Math.min(...blurs)
}

const medianOf = (values: readonly number[]): number | null =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null

/** @param size in pixels, of every picture */
export const createPictureMeter = ({
  width,
  height,
}: {
  readonly width: number
  readonly height: number
}): PictureMeter => {
  const histogram = new Float64Array(WHITE + 1)
  const blurs: number[] = []

  const shareOf = (from: number, until: number): number => {
    const all = histogram.reduce((sum, count) => sum + count, 0)
    const some = histogram.subarray(from, until).reduce((sum, count) => sum + count, 0)
    return all === 0 ? 0 : some / all
  }
  return {
    add: pixels => {
      for (const pixel of pixels) histogram[pixel] = (histogram[pixel] ?? 0) + 1
      const blur = blurOf(pixels, width, height)
      if (blur !== undefined) blurs.push(blur)
    },
    finish: () => {
      const all = histogram.reduce((sum, count) => sum + count, 0)
      const light = histogram.reduce((sum, count, level) => sum + count * level, 0)
      return {
        luma: all === 0 ? 0 : light / all / WHITE,
        darkShare: shareOf(0, BLACK_UNTIL + 1),
        brightShare: shareOf(WHITE_FROM, WHITE + 1),
        blur: medianOf(blurs),
      }
    },
  }
}
