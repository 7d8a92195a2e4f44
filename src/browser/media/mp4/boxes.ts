/** The boxes that an MP4 is made of, in memory. Pure. @see ISO/IEC 14496-12, section 4.2 */
import type { Bytes } from "../../../domain/timecode"

/** A box: its name of four letters, and what is in it. */
export type Box = { readonly type: string; readonly content: DataView }

/** The file is an MP4 of a kind that is not handled here, or none. Another engine may read it. */
export class UncommonMp4Error extends Error {}

/** Size and name. */
const HEADER: Bytes = 8
/** Where the size has eight bytes more, behind the name. */
const LONG_HEADER: Bytes = 16
const SIZE_IS_LONG = 1
const UNTIL_THE_END = 0
/** Version and flags, which many boxes begin with. */
export const FULL_BOX_HEADER: Bytes = 4

const fourLetters = (view: DataView, at: Bytes): string =>
  String.fromCharCode(...[0, 1, 2, 3].map(index => view.getUint8(at + index)))

/** What stands at the head of a box. */
export type BoxHead = {
  readonly type: string
  /** Of size and name. */
  readonly headBytes: Bytes
  /** Of the whole box, its head included. `undefined`: until the end of the file. */
  readonly size: Bytes | undefined
}

/** Read the head of the box that begins at a place. `undefined`: too few bytes are here. */
export const readHead = (view: DataView, at: Bytes): BoxHead | undefined => {
  if (at + HEADER > view.byteLength) return undefined
  const type = fourLetters(view, at + 4)
  const size = view.getUint32(at)
  if (size === UNTIL_THE_END) return { type, headBytes: HEADER, size: undefined }
  if (size !== SIZE_IS_LONG) return { type, headBytes: HEADER, size }
  if (at + LONG_HEADER > view.byteLength) return undefined
  return { type, headBytes: LONG_HEADER, size: Number(view.getBigUint64(at + HEADER)) }
}

/**
 * The boxes side by side in some bytes.
 *
 * @param from Where the first one begins.
 */
export const boxesIn = (view: DataView, from: Bytes = 0): Box[] => {
  const boxes: Box[] = []
  let at = from
  for (let head = readHead(view, at); head !== undefined; head = readHead(view, at)) {
    const { type, headBytes, size = view.byteLength - at } = head
    if (size < headBytes || at + size > view.byteLength)
      throw new UncommonMp4Error(`A box "${type}" of ${size} bytes does not fit where it stands`)
    boxes.push({
      type,
      content: new DataView(view.buffer, view.byteOffset + at + headBytes, size - headBytes),
    })
    at += size
  }
  return boxes
}

/** The first box with a name, by its path from some bytes on. */
export const findBox = (view: DataView, ...path: readonly string[]): DataView | undefined => {
  let found: DataView | undefined = view
  for (const type of path) {
    found = found && boxesIn(found).find(box => box.type === type)?.content
  }
  return found
}

/** @throws {UncommonMp4Error} if it is not there. */
export const needBox = (view: DataView, ...path: readonly string[]): DataView => {
  const found = findBox(view, ...path)
  if (found === undefined) throw new UncommonMp4Error(`No box ${path.join("/")}`)
  return found
}
