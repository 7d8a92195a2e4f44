/**
 * The cutting engine without ffmpeg: copies packets by mediabunny, some 100 kB of script. For where the
 * 32 MB of the other are not on the phone, or have no room for a take.
 */
import {
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  type Input,
  type InputAudioTrack,
  type InputVideoTrack,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  WebMOutputFormat,
} from "mediabunny"
import { lengthOf, type Points, type Seconds } from "../../domain/timecode"
import { createBlobTarget } from "./blob-target"
import { withClipInput } from "./clip-input"
import type { MediaEngine, Trimmed, TrimOptions } from "./media-engine"
import { ROUNDING } from "./presented-picture"
import { wholeTake } from "./whole-take"

/** An Opus decoder needs as much before the first sound that is heard. @see RFC 7845, section 4.6 */
const SOUND_PRE_ROLL: Seconds = 0.08

/** What is copied of one recording. */
type Copy = {
  readonly picture: InputVideoTrack
  readonly sound: InputAudioTrack | null
  readonly format: OutputFormat
  /** The key frame that the copy starts with. */
  readonly first: EncodedPacket
  /** Moment of the source that becomes 0. What lies before is hidden by an edit list. */
  readonly zero: Seconds
  readonly points: Points
}

/** The container that holds both tracks: an MP4 if it can, for its edit list. VP8 has its home in WebM. */
const formatFor = (codecs: readonly (string | null)[]): OutputFormat | undefined => {
  const wanted = [
    // Not in memory, and not in fragments: those have no length that every player believes.
    ...(codecs.includes("vp8") ? [] : [new Mp4OutputFormat({ fastStart: false })]),
    new WebMOutputFormat(),
  ]
  return wanted.find(format => {
    const known: readonly (string | null)[] = format.getSupportedCodecs()
    return codecs.every(codec => known.includes(codec))
  })
}

/** Find out what is to be copied. `undefined`: nobody here can. */
const plan = async (input: Input, points: Points): Promise<Copy | undefined> => {
  const picture = await input.getPrimaryVideoTrack()
  if (picture === null) return undefined
  const sound = await input.getPrimaryAudioTrack()
  const codecs = [await picture.getCodec(), ...(sound === null ? [] : [await sound.getCodec()])]
  const format = formatFor(codecs)
  const packets = new EncodedPacketSink(picture)
  const at = points.inPoint + ROUNDING
  const first = (await packets.getKeyPacket(at)) ?? (await packets.getFirstKeyPacket())
  if (format === undefined || first === null) return undefined
  const presented = await packets.getPacket(at, { metadataOnly: true })
  // A WebM has no edit list: it plays from the key frame, and its in point lies later.
  const hides = format instanceof Mp4OutputFormat
  const zero = Math.max(0, hides ? (presented?.timestamp ?? points.inPoint) : first.timestamp)
  return { picture, sound, format, first, zero: Math.min(zero, points.inPoint), points }
}

/** Copy the picture's packets from the key frame on, until every one that is presented in time is there. */
const copyPicture = async (
  { picture, first, zero, points }: Copy,
  source: EncodedVideoPacketSource,
  onMoment: (at: Seconds) => void,
): Promise<void> => {
  const packets = new EncodedPacketSink(picture)
  const config = await picture.getDecoderConfig()
  const meta = config === null ? undefined : { decoderConfig: config }
  // Pictures may be stored in another order than they are shown: those that wait for a later one.
  let ahead: EncodedPacket[] = []
  const write = (packet: EncodedPacket): Promise<void> =>
    source.add(packet.clone({ timestamp: packet.timestamp - zero }), meta)
  for await (const packet of packets.packets(first)) {
    if (packet.timestamp >= points.outPoint - ROUNDING) {
      if (packet.type === "key") break
      ahead.push(packet)
      continue
    }
    for (const needed of ahead) await write(needed)
    ahead = []
    await write(packet)
    onMoment(packet.timestamp)
  }
  source.close()
}

const copySound = async (
  { format, zero, points }: Copy,
  sound: InputAudioTrack,
  source: EncodedAudioPacketSource,
): Promise<void> => {
  const packets = new EncodedPacketSink(sound)
  const config = await sound.getDecoderConfig()
  const meta = config === null ? undefined : { decoderConfig: config }
  const hides = format instanceof Mp4OutputFormat
  const from = hides ? zero - SOUND_PRE_ROLL : zero
  const first = (await packets.getPacket(from)) ?? (await packets.getFirstPacket())
  for await (const packet of first === null ? [] : packets.packets(first)) {
    if (packet.timestamp >= points.outPoint) break
    if (!hides && packet.timestamp < zero) continue
    await source.add(packet.clone({ timestamp: packet.timestamp - zero }), meta)
  }
  source.close()
}

const run = async (copy: Copy, signal: AbortSignal | undefined, onProgress: TrimOptions["onProgress"]) => {
  const { picture, sound, format, zero, points } = copy
  const { target, written } = createBlobTarget()
  const output = new Output({ format, target })
  const [videoCodec, audioCodec] = [await picture.getCodec(), sound === null ? null : await sound.getCodec()]
  if (videoCodec === null || (sound !== null && audioCodec === null)) throw new TypeError("A codec got lost")
  const video = new EncodedVideoPacketSource(videoCodec)
  output.addVideoTrack(video, { rotation: await picture.getRotation() })
  const audio = audioCodec === null ? undefined : new EncodedAudioPacketSource(audioCodec)
  if (audio !== undefined) output.addAudioTrack(audio)
  try {
    await output.start()
    let progress = 0
    const tell = (at: Seconds): void => {
      signal?.throwIfAborted()
      progress = Math.min(1, Math.max(progress, (at - points.inPoint) / lengthOf(points)))
      onProgress?.(progress)
    }
    // Side by side: a muxer waits for the track that is behind.
    await Promise.all([
      copyPicture(copy, video, tell),
      sound !== null && audio !== undefined && copySound(copy, sound, audio),
    ])
    await output.finalize()
  } catch (cause) {
    await output.cancel().catch(() => undefined)
    throw cause
  }
  onProgress?.(1)
  const mimeType = format instanceof Mp4OutputFormat ? "video/mp4" : "video/webm"
  return {
    blob: new Blob([written()], { type: mimeType }),
    mimeType,
    points: { inPoint: points.inPoint - zero, outPoint: points.outPoint - zero },
    cutBy: "mediabunny",
  } satisfies Trimmed
}

const trim: MediaEngine["trim"] = async (source, points, { signal, onProgress } = {}) => {
  if (!(points.inPoint >= 0 && points.outPoint > points.inPoint))
    throw new RangeError(`No such range in a take: [${points.inPoint}, ${points.outPoint}) seconds`)
  signal?.throwIfAborted()
  try {
    return await withClipInput(source, async input => {
      const copy = await plan(input, points)
      return copy === undefined ? wholeTake(source, points) : run(copy, signal, onProgress)
    })
  } catch {
    signal?.throwIfAborted()
    return wholeTake(source, points)
  }
}

/** Make an engine. It holds nothing between two cuts. */
export const createPacketEngine = (): MediaEngine => ({ trim, close: () => undefined })
