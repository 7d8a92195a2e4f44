/** A machine's voice for a known text, which is then looked for in somebody's recording. The home of eSpeak NG. */
import { setImmediate } from "node:timers/promises"
import type { Seconds } from "../../domain/timecode"
import { type Sound, SPEECH_RATE } from "./spectra"

/** Words as they were said, and when: from a word's first sound to its last, pauses left out. */
export type Spoken = Sound & {
  readonly words: readonly { readonly from: Seconds; readonly to: Seconds }[]
}

type SpeechEvent = { readonly type: string; readonly id?: string | number; readonly audio_position: number }

/** What we use of the package, which comes without types. */
type Engine = {
  set_voice(identifier: string): void
  set_rate(wordsPerMinute: number): void
  set_pitch(share: number): void
  synthesize(ssml: string, onPiece: (samples: Int16Array, events: readonly SpeechEvent[]) => boolean): void
}

/** How it speaks. */
export type Voice = {
  /** As eSpeak NG calls it: "fr", "en-us", "en-gb-x-rp+f2". */
  readonly name: string
  /** Words a minute, 80 to 450. */
  readonly rate: number
  /** 0 to 99; 50 is the voice's own. */
  readonly pitch: number
}

const FULL_SCALE = 32_768
const MS_PER_SECOND = 1000

let engine: Promise<Engine> | undefined

/** 24 MB of voices and a third of a second: only once a voice is needed. */
const loadEngine = async (): Promise<Engine> => {
  const { default: load } = await import("@echogarden/espeak-ng-emscripten")
  const { eSpeakNGWorker: Worker } = await load()
  return new Worker()
}

const findEngine = (): Promise<Engine> => {
  engine ??= loadEngine().catch((error: unknown) => {
    // The next one may find it again: a rejection is not kept.
    engine = undefined
    throw error
  })
  return engine
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/** Say one clause, each word behind a mark that tells when it begins. */
const sayClause = (engine: Engine, words: readonly string[]) => {
  const pieces: Int16Array[] = []
  const events: SpeechEvent[] = []
  const ssml = words.map((word, index) => `<mark name="${index}"/>${escaped(word)}`).join(" ")
  engine.synthesize(ssml, (samples, told) => {
    if (samples.length > 0) pieces.push(samples.slice())
    events.push(...told)
    return false
  })
  return { pieces, events }
}

/** From the events of a clause to the times of its words: pauses are phonemes without a name. */
const timesOf = (events: readonly SpeechEvent[], count: number, length: Seconds) => {
  const starts = new Array<Seconds>(count).fill(Number.NaN)
  const ends = new Array<Seconds>(count).fill(Number.NaN)
  let word = -1
  for (const [index, { type, id, audio_position }] of events.entries()) {
    if (type === "mark") word = Number(id)
    if (type !== "phoneme" || id === "" || word < 0) continue
    const next = events.slice(index + 1).find(event => event.type === "phoneme" || event.type === "end")
    const [from, to] = [audio_position / MS_PER_SECOND, (next?.audio_position ?? Infinity) / MS_PER_SECOND]
    if (Number.isNaN(starts[word])) starts[word] = from
    ends[word] = Math.min(length, to)
  }
  // A word that melts into its neighbour ("of the") has no sound of its own: it ends when it begins.
  let at: Seconds = 0
  return starts.map((start, index) => {
    const from = Number.isNaN(start) ? at : start
    at = Number.isNaN(ends[index]) ? from : Math.max(from, ends[index] ?? from)
    return { from, to: at }
  })
}

/** A mark at which a voice pauses: clauses are said one by one, so that others are served in between. */
const ENDS_CLAUSE = /[.!?…;:,—–][^\p{L}\p{N}]*$/u
/** A clause without any mark is parted after so many words. */
const CLAUSE_MAX_WORDS = 12

const clausesOf = (words: readonly string[]): string[][] => {
  const clauses: string[][] = [[]]
  for (const word of words) {
    const clause = clauses.at(-1) ?? []
    clause.push(word)
    if (ENDS_CLAUSE.test(word) || clause.length >= CLAUSE_MAX_WORDS) clauses.push([])
  }
  return clauses.filter(clause => clause.length > 0)
}

/** Say words. Between clauses other work gets its turn. */
export const say = async (words: readonly string[], voice: Voice): Promise<Spoken> => {
  const engine = await findEngine()
  const pieces: Int16Array[] = []
  const times: { from: Seconds; to: Seconds }[] = []
  let said = 0
  for (const clause of clausesOf(words)) {
    engine.set_voice(voice.name)
    engine.set_rate(voice.rate)
    engine.set_pitch(voice.pitch)
    const { pieces: spoken, events } = sayClause(engine, clause)
    const count = spoken.reduce((sum, piece) => sum + piece.length, 0)
    const start = said / SPEECH_RATE
    for (const { from, to } of timesOf(events, clause.length, count / SPEECH_RATE))
      times.push({ from: start + from, to: start + to })
    pieces.push(...spoken)
    said += count
    await setImmediate()
  }
  const samples = new Float32Array(said)
  let at = 0
  for (const piece of pieces) {
    for (const sample of piece) {
      samples[at] = sample / FULL_SCALE
      at += 1
    }
  }
  return { samples, sampleRate: SPEECH_RATE, words: times }
}
