/** The samples of a fragment, as recorders write them while they record. @see ISO/IEC 14496-12, section 8.8 */
import type { Bytes } from "../../../domain/timecode"
import { boxesIn, FULL_BOX_HEADER, needBox, UncommonMp4Error } from "./boxes"
import type { Sample, Ticks } from "./sample"

/** What a sample is where its fragment does not say. */
export type SampleDefaults = { readonly duration: Ticks; readonly size: Bytes; readonly flags: number }

const WORD: Bytes = 4
const LONG: Bytes = 8
/** Of a sample's flags: another one is needed to decode it. */
const IS_NOT_KEY = 0x1_0000

/** Which fields a fragment's head (`tfhd`) and its runs (`trun`) have. */
const HAS = {
  tfhd: { baseOffset: 0x1, description: 0x2, duration: 0x8, size: 0x10, flags: 0x20, fromFragment: 0x2_0000 },
  trun: { dataOffset: 0x1, firstFlags: 0x4, duration: 0x100, size: 0x200, flags: 0x400, delay: 0x800 },
} as const

/** Reads one field after the other. */
const fieldsOf = (view: DataView, from: Bytes) => {
  let at = from
  return {
    word: (isThere: number, otherwise: number): number => {
      if (isThere === 0) return otherwise
      at += WORD
      return view.getUint32(at - WORD)
    },
    signed: (isThere: number): number => {
      if (isThere === 0) return 0
      at += WORD
      return view.getInt32(at - WORD)
    },
    long: (isThere: number, otherwise: number): number => {
      if (isThere === 0) return otherwise
      at += LONG
      return Number(view.getBigUint64(at - LONG))
    },
  }
}

const flagsOf = (view: DataView): number => view.getUint32(0) & 0xff_ffff

/** Defaults of each track, by its number, from the `mvex` of a file in fragments. */
export const readDefaults = (extension: DataView | undefined): ReadonlyMap<number, SampleDefaults> =>
  new Map(
    (extension === undefined ? [] : boxesIn(extension))
      .filter(({ type }) => type === "trex")
      .map(({ content }) => {
        const word = (index: number): number => content.getUint32(FULL_BOX_HEADER + index * WORD)
        return [word(0), { duration: word(2), size: word(3), flags: word(4) }]
      }),
  )

type Head = { readonly trackId: number; readonly base: Bytes | undefined; readonly defaults: SampleDefaults }

const readHead = (head: DataView, fragmentAt: Bytes, given: ReadonlyMap<number, SampleDefaults>): Head => {
  const flags = flagsOf(head)
  const { baseOffset, description, duration, size, flags: hasFlags, fromFragment } = HAS.tfhd
  const trackId = head.getUint32(FULL_BOX_HEADER)
  const known = given.get(trackId) ?? { duration: 0, size: 0, flags: 0 }
  const fields = fieldsOf(head, FULL_BOX_HEADER + WORD)
  const told = fields.long(flags & baseOffset, fragmentAt)
  if (fields.word(flags & description, 1) !== 1)
    throw new UncommonMp4Error("Its samples are of several kinds")
  return {
    trackId,
    base: (flags & (baseOffset | fromFragment)) === 0 ? undefined : told,
    defaults: {
      duration: fields.word(flags & duration, known.duration),
      size: fields.word(flags & size, known.size),
      flags: fields.word(flags & hasFlags, known.flags),
    },
  }
}

/** Where a run begins: in the file, and in time. */
type Place = { readonly offset: Bytes; readonly decodedAt: Ticks }

const readRun = (run: DataView, base: Bytes, { offset, decodedAt }: Place, defaults: SampleDefaults) => {
  const flags = flagsOf(run)
  const count = run.getUint32(FULL_BOX_HEADER)
  const fields = fieldsOf(run, FULL_BOX_HEADER + WORD)
  const samples: Sample[] = []
  let place = (flags & HAS.trun.dataOffset) === 0 ? offset : base + fields.signed(1)
  let decoded = decodedAt
  const firstFlags = fields.word(flags & HAS.trun.firstFlags, defaults.flags)
  for (let index = 0; index < count; index += 1) {
    const duration = fields.word(flags & HAS.trun.duration, defaults.duration)
    const size = fields.word(flags & HAS.trun.size, defaults.size)
    const own = fields.word(flags & HAS.trun.flags, index === 0 ? firstFlags : defaults.flags)
    const presentedAt = decoded + fields.signed(flags & HAS.trun.delay)
    samples.push({
      offset: place,
      size,
      decodedAt: decoded,
      presentedAt,
      duration,
      isKey: (own & IS_NOT_KEY) === 0,
    })
    place += size
    decoded += duration
  }
  return { samples, end: { offset: place, decodedAt: decoded } }
}

const decodeTimeOf = (part: DataView): Ticks => {
  const time = needBox(part, "tfdt")
  return time.getUint8(0) === 0 ? time.getUint32(FULL_BOX_HEADER) : Number(time.getBigUint64(FULL_BOX_HEADER))
}

/**
 * Read the samples of one fragment, by the number of their track.
 *
 * @param fragment The content of a `moof`.
 * @param fragmentAt Where that box begins in the file.
 */
export const samplesInFragment = (
  fragment: DataView,
  fragmentAt: Bytes,
  given: ReadonlyMap<number, SampleDefaults>,
): { trackId: number; samples: Sample[] }[] => {
  const parts = boxesIn(fragment).filter(({ type }) => type === "traf")
  return parts.map(({ content }, index) => {
    const { trackId, base, defaults } = readHead(needBox(content, "tfhd"), fragmentAt, given)
    // Such a part goes on where the one before it ended: no recorder of today does so.
    if (base === undefined && index > 0) throw new UncommonMp4Error("A part without a place")
    const from = base ?? fragmentAt
    let place: Place = { offset: from, decodedAt: decodeTimeOf(content) }
    const samples: Sample[] = []
    for (const { type, content: run } of boxesIn(content)) {
      if (type !== "trun") continue
      const read = readRun(run, from, place, defaults)
      for (const sample of read.samples) samples.push(sample)
      place = read.end
    }
    return { trackId, samples }
  })
}
