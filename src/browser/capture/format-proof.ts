/** Finding a format that the recorder not only claims but makes. */
import { SNIFF_BYTES, sniffContainer } from "./container"
import { makeEncoder } from "./encoder"
import { candidateFormats, type RecordingFormat, settleFormat } from "./recording-format"

/**
 * - `silent`: the recorder claims formats and gives nothing of use (no byte in WebKitGTK).
 * - `none`: there is no recorder, or it claims nothing that is of use.
 */
export type FormatProof =
  | { readonly kind: "proven"; readonly format: RecordingFormat }
  | { readonly kind: "silent" | "none" }

export type ProofOptions = {
  /** Names of formats that have failed before: not tried again. */
  readonly failed?: readonly string[]
  readonly signal?: AbortSignal
}

/** A chunk is asked for this often: the trial is over with the first one. */
const TRIAL_SLICE_MS = 100
/** So long the best format is listened to alone. */
const PATIENCE_MS = 1_000
/**
 * In WebKitGTK the end of a recorder that has given nothing holds the page up for 2.4 s, unless it
 * is paused first, which mutes its camera (measured in 2.50; see `tests/other-browsers/webkit-limits.spec.ts`).
 * There, trials are paused, and the verdict waits for nothing: whoever hears it closes the camera.
 */
const doesStopHoldUp = /Linux.*Version\/\S+ Safari\//.test(navigator.userAgent)

/**
 * Milliseconds from the start after which the trials are told to hand over what they have. Sooner
 * in WebKitGTK, whose camera takes 0.2 s to close.
 */
const LAST_CALL_MS = doesStopHoldUp ? 1_300 : 1_600
/** So long they may take for it. Together with the last call: told within two seconds. */
const ANSWER_MS = 300

/** A recording that is made to see what comes. Its bytes are looked at and dropped. */
type Trial = {
  /** The format under its true type; `undefined`: nothing of use came. Never rejects. */
  readonly proof: Promise<RecordingFormat | undefined>
  /** Let the encoder hand over what it has, and go. Repeating it does no harm. */
  readonly finish: () => void
}

const HOPELESS: Trial = { proof: Promise.resolve(undefined), finish: () => undefined }

/** Look at what a recorder gives until its container is known. */
const sniffRecorder = (
  recorder: MediaRecorder,
  format: RecordingFormat,
): Promise<RecordingFormat | undefined> =>
  new Promise(resolve => {
    const listening = new AbortController()
    const { signal } = listening
    let head = new Blob()
    const judge = (): void => {
      listening.abort()
      const settled = head
        .arrayBuffer()
        .then(bytes => settleFormat(format, recorder.mimeType, sniffContainer(new Uint8Array(bytes))))
      resolve(settled.catch(() => undefined))
    }
    const take = ({ data }: BlobEvent): void => {
      head = new Blob([head, data]).slice(0, SNIFF_BYTES)
      if (head.size === SNIFF_BYTES) judge()
    }
    recorder.addEventListener("dataavailable", take, { signal })
    recorder.addEventListener("stop", judge, { signal })
    recorder.addEventListener("error", () => resolve(undefined), { signal })
  })

const startTrial = (stream: MediaStream, format: RecordingFormat): Trial => {
  try {
    const recorder = makeEncoder(stream, format)
    const proof = sniffRecorder(recorder, format)
    recorder.start(TRIAL_SLICE_MS)
    const finish = (): void => {
      if (recorder.state === "recording" && doesStopHoldUp) recorder.pause()
      if (recorder.state !== "inactive") recorder.stop()
    }
    return { proof, finish }
  } catch {
    // It says that it can and then that it cannot: as good as silent.
    return HOPELESS
  }
}

/** A promise's value, or `undefined` if it takes longer than `ms`. */
const within = <Value>(promise: Promise<Value>, ms: number): Promise<Value | undefined> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })

/** The first trial that gives something of use; `undefined` once none can any more. */
const firstOfUse = (trials: readonly Trial[]): Promise<RecordingFormat | undefined> =>
  new Promise(resolve => {
    const proofs = trials.map(({ proof }) => proof.then(format => format && resolve(format)))
    void Promise.all(proofs).then(() => resolve(undefined))
  })

/**
 * Try the best format; if it stays silent, the best of the other container beside it.
 *
 * At the last call every trial may finish its file, and the better one wins: an iPhone may keep an
 * MP4 to itself until it is asked, while a WebM that nobody can use comes at once.
 *
 * @param trials Those under way are added here, for the caller to end.
 */
const tryInTurn = async (
  stream: MediaStream,
  formats: readonly RecordingFormat[],
  trials: Trial[],
): Promise<RecordingFormat | undefined> => {
  const startedAt = performance.now()
  const [best] = formats
  if (best === undefined) return undefined
  trials.push(startTrial(stream, best))
  const early = await within(firstOfUse(trials), PATIENCE_MS)
  if (early !== undefined) return early

  const other = formats.find(({ container }) => container !== best.container)
  if (other !== undefined) trials.push(startTrial(stream, other))
  const late = await within(firstOfUse(trials), LAST_CALL_MS - (performance.now() - startedAt))
  for (const trial of trials) trial.finish()
  if (doesStopHoldUp) return late
  const answers = await Promise.all(trials.map(({ proof }) => within(proof, ANSWER_MS)))
  return answers.find(format => format !== undefined)
}

/**
 * Find the best format that really gives bytes of a container that plays, told within two seconds.
 *
 * Call it when the preview shows a picture: the time runs from the call, and a camera that is
 * still waking up would count as silent. The stream is not touched and no byte is kept; it costs a
 * second encoder for about 0.7 s, or two for less than a second where the first is silent. So
 * never call it while something is being recorded.
 *
 * @throws the signal's reason, once it is aborted.
 */
export const proveFormat = async (
  stream: MediaStream,
  { failed = [], signal }: ProofOptions = {},
): Promise<FormatProof> => {
  signal?.throwIfAborted()
  if (typeof MediaRecorder === "undefined") return { kind: "none" }
  const claimed = candidateFormats(mimeType => MediaRecorder.isTypeSupported(mimeType))
  if (claimed.length === 0) return { kind: "none" }
  const trials: Trial[] = []
  const finishAll = (): void => {
    for (const trial of trials) trial.finish()
  }
  signal?.addEventListener("abort", finishAll)
  try {
    const untried = claimed.filter(({ mimeType }) => !failed.includes(mimeType))
    const format = await tryInTurn(stream, untried, trials)
    signal?.throwIfAborted()
    return format === undefined ? { kind: "silent" } : { kind: "proven", format }
  } finally {
    signal?.removeEventListener("abort", finishAll)
    finishAll()
  }
}
