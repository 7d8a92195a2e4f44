/** Makes boxes. Pure. */
import type { Bytes } from "../../../domain/timecode"

/** Bytes that a Blob can be made of. */
export type Piece = Uint8Array<ArrayBuffer>

const HEADER: Bytes = 8
const WORD: Bytes = 4

const join = (pieces: readonly Piece[]): Piece => {
  const joined = new Uint8Array(pieces.reduce((total, { byteLength }) => total + byteLength, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.byteLength
  }
  return joined
}

/** Numbers of four bytes each. What is below 0 is written as its two's complement. */
export const words = (values: readonly number[]): Piece => {
  const bytes = new Uint8Array(values.length * WORD)
  const view = new DataView(bytes.buffer)
  for (const [index, value] of values.entries()) view.setUint32(index * WORD, value)
  return bytes
}

/** Numbers of eight bytes each. */
export const longs = (values: readonly number[]): Piece => {
  const bytes = new Uint8Array(values.length * 2 * WORD)
  const view = new DataView(bytes.buffer)
  for (const [index, value] of values.entries()) view.setBigInt64(index * 2 * WORD, BigInt(value))
  return bytes
}

/** Letters, a byte each. */
export const text = (letters: string): Piece => Uint8Array.from(letters, letter => letter.charCodeAt(0))

/** What was read elsewhere. */
export const copyOf = (view: DataView): Piece =>
  new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset, view.byteLength).slice()

/** A box of four letters around what it holds. */
export const box = (type: string, ...content: readonly Piece[]): Piece => {
  const size = content.reduce((total, { byteLength }) => total + byteLength, HEADER)
  return join([words([size]), text(type), ...content])
}

/** A table: how many rows, then the rows. Version and flags stand before it, all 0 unless said. */
export const table = (type: string, rows: readonly (readonly number[])[], versionAndFlags = 0): Piece =>
  box(type, words([versionAndFlags, rows.length]), words(rows.flat()))
