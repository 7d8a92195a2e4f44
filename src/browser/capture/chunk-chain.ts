/** Where a recording's chunks go. Capture does not know what is behind it. */
export type ChunkSink = {
  /**
   * Called once, before the first chunk, with what the recorder really makes. What it resolves to
   * must be safe: after a crash it is all that says whose chunks these are.
   */
  readonly open: (mimeType: string) => Promise<void>
  /** Called for one chunk at a time, in order, from 0. Resolves once the chunk is safe. */
  readonly write: (chunk: ArrayBuffer, index: number) => Promise<void>
}

/** Bytes that may wait for the sink. A phone whose storage is slower than this has lost the race. */
export const BACKLOG_MAX_BYTES = 32 * 1024 ** 2

/** Why the chain stopped taking chunks. */
export type ChainBreak = { readonly end: "backlog" | "storage"; readonly cause: unknown }

/** Chunks on their way into a sink. */
export type ChunkChain = {
  /** Take a chunk; it is written after all earlier ones. Empty ones are dropped. */
  readonly add: (chunk: Blob) => void
  /** Resolves once all that was added is safe, or the chain has broken. Never rejects. */
  readonly drained: () => Promise<void>
  /** Write nothing more: the sink has been waited for long enough. */
  readonly giveUp: () => void
  /** Chunks and bytes that are safe. */
  readonly kept: () => { readonly chunks: number; readonly sizeBytes: number }
}

/**
 * Write chunks strictly in order, one at a time. What is safe when the chain breaks is always an
 * unbroken beginning of the recording: nothing is written behind a gap.
 *
 * @param mimeType Asked for when the first chunk arrives: only then does every browser know.
 * @param onBreak Called once: a write failed, the backlog exceeds {@link BACKLOG_MAX_BYTES}, or it
 *   was given up.
 */
export const chainChunks = (
  sink: ChunkSink,
  mimeType: () => string,
  onBreak: (reason: ChainBreak) => void,
): ChunkChain => {
  let tail: Promise<void> = Promise.resolve()
  let waitingBytes = 0
  let isClosed = false
  let isBroken = false
  let chunks = 0
  let sizeBytes = 0

  const fail = (reason: ChainBreak): void => {
    if (isClosed) return
    isClosed = true
    onBreak(reason)
  }

  const write = async (chunk: Blob): Promise<void> => {
    if (isBroken) return
    try {
      if (chunks === 0) await sink.open(mimeType())
      await sink.write(await chunk.arrayBuffer(), chunks)
      chunks += 1
      sizeBytes += chunk.size
    } catch (cause) {
      isBroken = true
      fail({ end: "storage", cause })
    } finally {
      waitingBytes -= chunk.size
    }
  }

  return {
    add: chunk => {
      if (isClosed || chunk.size === 0) return
      if (waitingBytes + chunk.size > BACKLOG_MAX_BYTES) {
        // What waits already is still written: it precedes the chunk that is given up.
        fail({ end: "backlog", cause: undefined })
        return
      }
      waitingBytes += chunk.size
      tail = tail.then(() => write(chunk))
    },
    drained: () => tail,
    giveUp: () => {
      isBroken = true
      fail({ end: "backlog", cause: undefined })
    },
    kept: () => ({ chunks, sizeBytes }),
  }
}
