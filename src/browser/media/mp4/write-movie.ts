/** Writes all of an MP4 but its pictures and sounds. Pure. @see ISO/IEC 14496-12, section 8.2 to 8.6 */
import type { Bytes } from "../../../domain/timecode"
import { UncommonMp4Error } from "./boxes"
import type { Kept, KeptTracks } from "./kept-samples"
import type { Ticks } from "./sample"
import { box, copyOf, longs, type Piece, table, text, words } from "./write-boxes"
import { mediaLength, writeTables } from "./write-tables"

/** 1 as a number of sixteen bits and a fraction of sixteen. */
const ONE = 0x1_0000
const FULL_VOLUME = 0x100_0000
/** As it is: not turned, not scaled. */
const UPRIGHT = [ONE, 0, 0, 0, ONE, 0, 0, 0, 0x4000_0000]
/** "und": nobody has said which language is spoken. */
const NO_LANGUAGE = 0x55c4_0000
/** A track that is enabled, and part of the film. */
const SHOWN = 3
/** An edit that shows nothing. */
const EMPTY = -1
const WORD_MAX = 0xffff_ffff
const LARGE_BOX = 1
const LARGE_HEADER: Bytes = 16
/** As the brands of ISO base media files have it. */
const BRAND_VERSION = 0x200

const HANDLERS = {
  picture: { type: "vide", head: box("vmhd", words([1, 0, 0])) },
  sound: { type: "soun", head: box("smhd", words([0, 0])) },
} as const

const fileType = (): Piece => box("ftyp", text("isom"), words([BRAND_VERSION]), text("isomiso2mp41"))

/** The bytes are in this very file. */
const hereItself = (): Piece => box("dinf", box("dref", words([0, 1]), box("url ", words([1]))))

const inWord = (value: number): number => {
  if (value > WORD_MAX) throw new UncommonMp4Error(`${value} ticks do not fit`)
  return value
}

type Edit = { readonly rows: readonly (readonly number[])[]; readonly length: Ticks }

/** What is presented of a track, in ticks of the film: from {@link KeptTracks.zero} to its last sample's end. */
const editOf = ({ track, samples }: Kept, zero: number, movieTimescale: number): Edit => {
  const decodedFirst = samples[0]?.decodedAt ?? 0
  const begins = Math.round((zero - track.shift) * track.timescale) - decodedFirst
  const ends = samples.reduce(
    (latest, { presentedAt, duration }) => Math.max(latest, presentedAt + duration),
    0,
  )
  // Rounded up: a player may leave out what an edit that is too short does not reach.
  const inFilm = (ticks: Ticks): Ticks => Math.ceil((ticks / track.timescale) * movieTimescale)
  const empty = inFilm(Math.max(0, -begins))
  const shown = inFilm(ends - decodedFirst - Math.max(0, begins))
  const rows = [
    ...(empty > 0 ? [[empty, EMPTY, ONE]] : []),
    [inWord(shown), inWord(Math.max(0, begins)), ONE],
  ]
  return { rows, length: empty + shown }
}

const writeTrack = (id: number, kept: Kept, edit: Edit, placeOf: (offset: Bytes) => Bytes): Piece => {
  const { timescale, kind, appearance } = kept.track
  const { type, head } = HANDLERS[kind]
  return box(
    "trak",
    box("tkhd", words([SHOWN, 0, 0, id, 0, inWord(edit.length), 0, 0]), copyOf(appearance)),
    box("edts", table("elst", edit.rows)),
    box(
      "mdia",
      box("mdhd", words([0, 0, 0, timescale, inWord(mediaLength(kept)), NO_LANGUAGE])),
      box("hdlr", words([0, 0]), text(type), words([0, 0, 0]), text("\0")),
      box("minf", head, hereItself(), writeTables(kept, placeOf)),
    ),
  )
}

const writeTracks = ({ picture, sound, zero }: KeptTracks, placeOf: (offset: Bytes) => Bytes): Piece => {
  const { timescale } = picture.track
  const tracks = sound === undefined ? [picture] : [picture, sound]
  const edits = tracks.map(kept => editOf(kept, zero, timescale))
  const longest = Math.max(...edits.map(({ length }) => length))
  const head = words([0, 0, 0, timescale, inWord(longest), ONE, FULL_VOLUME, 0, 0, ...UPRIGHT])
  return box(
    "moov",
    box("mvhd", head, words([0, 0, 0, 0, 0, 0, tracks.length + 1])),
    ...tracks.map((kept, index) =>
      writeTrack(index + 1, kept, edits[index] ?? { rows: [], length: 0 }, placeOf),
    ),
  )
}

/**
 * Write what stands before the kept bytes: the file's type, its tables, and the head of the box of bytes.
 *
 * @param placeOf Where a byte of the source comes to lie, from the first kept byte on.
 * @param keptBytes How many there are.
 *
 * @throws {UncommonMp4Error} if its times do not fit.
 */
export const writeBeginning = (
  kept: KeptTracks,
  placeOf: (offset: Bytes) => Bytes,
  keptBytes: Bytes,
): Piece[] => {
  const type = fileType()
  // Written twice: how long the tables are decides where the bytes lie, and not the other way round.
  const before = type.byteLength + writeTracks(kept, placeOf).byteLength + LARGE_HEADER
  const tables = writeTracks(kept, offset => before + placeOf(offset))
  const large = [words([LARGE_BOX]), text("mdat"), longs([LARGE_HEADER + keptBytes])]
  return [type, tables, ...large]
}
