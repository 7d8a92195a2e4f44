/**
 * Opens an MP4 for its tables alone: where each picture and each sound lies, and when it is presented.
 * Nothing of the pictures is read.
 */
import type { Bytes, Seconds } from "../../../domain/timecode"
import { type BoxHead, boxesIn, FULL_BOX_HEADER, findBox, needBox, readHead, UncommonMp4Error } from "./boxes"
import { readDefaults, type SampleDefaults, samplesInFragment } from "./fragments"
import type { Sample, Track } from "./sample"
import { samplesInTable } from "./sample-table"

/** Read at once: a fragment's tables and the head of the box behind them, in most recordings. */
const READ_BYTES: Bytes = 8192
const LONGEST_HEAD: Bytes = 16
/** A film of hours has less. */
const TABLES_MAX: Bytes = 64 * 1024 ** 2
const WORD: Bytes = 4
const LONG: Bytes = 8

/** Of a sample description: its size, before its name. */
const CODECS: readonly string[] = ["avc1", "avc3", "hvc1", "hev1", "vp09", "av01", "mp4a", "Opus"]
/** QuickTime's own: its sound is described in another way. */
const QUICKTIME = "qt  "

const KINDS: Readonly<Record<string, Track["kind"]>> = { vide: "picture", soun: "sound" }

const letters = (view: DataView, at: Bytes): string =>
  String.fromCharCode(...[0, 1, 2, 3].map(index => view.getUint8(at + index)))

/** Fields behind the dates of a head box, which have eight bytes each in its later version. */
const behindDates = (head: DataView): { at: Bytes; isLong: boolean } => {
  const isLong = head.getUint8(0) !== 0
  return { at: FULL_BOX_HEADER + 2 * (isLong ? LONG : WORD), isLong }
}

const timescaleOf = (head: DataView): number => head.getUint32(behindDates(head).at)

/** An edit that is empty only brings the next one later. */
const EMPTY = -1
const NORMAL_RATE = 0x1_0000

/**
 * By how much the edit list moves the samples.
 *
 * @throws {UncommonMp4Error} if it does more than to move them.
 */
const shiftOf = (track: DataView, movieTimescale: number, timescale: number): Seconds => {
  const list = findBox(track, "edts", "elst")
  if (list === undefined) return 0
  const isLong = list.getUint8(0) !== 0
  const width = isLong ? LONG : WORD
  let shift: Seconds = 0
  let at = FULL_BOX_HEADER + WORD
  for (let left = list.getUint32(FULL_BOX_HEADER); left > 0; left -= 1) {
    const length = isLong ? Number(list.getBigUint64(at)) : list.getUint32(at)
    const begins = isLong ? Number(list.getBigInt64(at + width)) : list.getInt32(at + width)
    const rate = list.getUint32(at + 2 * width)
    at += 2 * width + WORD
    if (begins === EMPTY) shift += length / movieTimescale
    else if (left > 1 || rate !== NORMAL_RATE) throw new UncommonMp4Error("Its edit list joins or bends")
    else shift -= begins / timescale
  }
  return shift
}

/** The end of a `tkhd`, from the layer on: volume, matrix, width and height. */
const appearanceOf = (head: DataView): DataView => {
  const { at, isLong } = behindDates(head)
  // Its number, a reserved word, its duration, two reserved words.
  const from = at + 2 * WORD + (isLong ? LONG : WORD) + 2 * WORD
  return new DataView(head.buffer, head.byteOffset + from, head.byteLength - from)
}

const idOf = (head: DataView): number => head.getUint32(behindDates(head).at)

const descriptionOf = (tables: DataView): DataView => {
  const description = needBox(tables, "stsd")
  const kinds = boxesIn(description, FULL_BOX_HEADER + WORD).map(({ type }) => type)
  if (kinds.length !== 1 || !CODECS.includes(kinds[0] ?? ""))
    throw new UncommonMp4Error(`Samples described as ${kinds.join(", ")}`)
  return description
}

const readTrack = (track: DataView, movieTimescale: number): Track | undefined => {
  const media = needBox(track, "mdia")
  // Behind a reserved word.
  const kind = KINDS[letters(needBox(media, "hdlr"), FULL_BOX_HEADER + WORD)]
  if (kind === undefined) return undefined
  const tables = needBox(media, "minf", "stbl")
  const timescale = timescaleOf(needBox(media, "mdhd"))
  const head = needBox(track, "tkhd")
  return {
    id: idOf(head),
    kind,
    timescale,
    shift: shiftOf(track, movieTimescale, timescale),
    description: descriptionOf(tables),
    appearance: appearanceOf(head),
    samples: samplesInTable(tables),
  }
}

const viewOf = async (file: Blob, from: Bytes, to: Bytes): Promise<DataView> =>
  new DataView(await file.slice(from, to).arrayBuffer())

/** The boxes of a file, one after the other, without what is in the large ones. */
async function* outerBoxes(
  file: Blob,
): AsyncGenerator<{ head: BoxHead; at: Bytes; content: () => Promise<DataView> }> {
  let [at, from] = [0, 0]
  let view = await viewOf(file, 0, READ_BYTES)
  while (at < file.size) {
    if (at + LONGEST_HEAD > from + view.byteLength) {
      from = at
      view = await viewOf(file, from, from + READ_BYTES)
    }
    const head = readHead(view, at - from)
    if (head === undefined) return
    const size = head.size ?? file.size - at
    if (size < head.headBytes) throw new UncommonMp4Error(`A box of ${size} bytes`)
    const [begin, end] = [at + head.headBytes, at + size]
    const content = async (): Promise<DataView> => {
      if (end - begin > TABLES_MAX) throw new UncommonMp4Error(`Tables of ${end - begin} bytes`)
      if (end <= from + view.byteLength) return new DataView(view.buffer, begin - from, end - begin)
      return viewOf(file, begin, end)
    }
    yield { head, at, content }
    at = end
  }
}

/** Put together what stands in the tables and in fragments; what was cut off from the file is left out. */
const joined = (tracks: readonly Track[], found: ReadonlyMap<number, Sample[]>, file: Blob): Track[] =>
  tracks.map(track => ({
    ...track,
    samples: track.samples
      .concat(found.get(track.id) ?? [])
      .filter(({ offset, size }) => offset + size <= file.size),
  }))

/**
 * Read the tracks of a file.
 *
 * @throws {UncommonMp4Error} if it is no MP4, or one of a kind that is not handled here.
 * @throws {RangeError} if its tables are cut off.
 */
export const openMp4 = async (file: Blob): Promise<Track[]> => {
  let tracks: Track[] | undefined
  let defaults: ReadonlyMap<number, SampleDefaults> = new Map()
  const inFragments = new Map<number, Sample[]>()
  for await (const { head, at, content } of outerBoxes(file)) {
    if (at === 0 && (head.type !== "ftyp" || letters(await content(), 0) === QUICKTIME))
      throw new UncommonMp4Error("No MP4")
    if (head.type === "moov") {
      const movie = await content()
      const timescale = timescaleOf(needBox(movie, "mvhd"))
      defaults = readDefaults(findBox(movie, "mvex"))
      tracks = boxesIn(movie).flatMap(({ type, content: track }) =>
        type === "trak" ? (readTrack(track, timescale) ?? []) : [],
      )
    }
    if (head.type !== "moof") continue
    for (const { trackId, samples } of samplesInFragment(await content(), at, defaults)) {
      const present = inFragments.get(trackId) ?? []
      for (const sample of samples) present.push(sample)
      inFragments.set(trackId, present)
    }
  }
  if (tracks === undefined) throw new UncommonMp4Error("No tables")
  return joined(tracks, inFragments, file)
}
