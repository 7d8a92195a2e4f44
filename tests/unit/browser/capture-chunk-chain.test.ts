import { describe, expect, it, vi } from "vitest"
import {
  BACKLOG_MAX_BYTES,
  type ChainBreak,
  type ChunkSink,
  chainChunks,
} from "../../../src/browser/capture/chunk-chain"

/** A sink that is as slow as the test wants: each write waits until it is let go. */
const slowSink = () => {
  const written: number[] = []
  const waiting: (() => void)[] = []
  const sink: ChunkSink = {
    open: () => Promise.resolve(),
    write: async (chunk, index) => {
      await new Promise<void>(resolve => waiting.push(resolve))
      written[index] = chunk.byteLength
    },
  }
  const letGo = async (): Promise<void> => {
    await vi.waitUntil(() => waiting.length > 0)
    waiting.shift()?.()
  }
  return { sink, written, waiting, letGo }
}

const chunkOf = (sizeBytes: number): Blob => new Blob([new Uint8Array(sizeBytes)])

const chain = (sink: ChunkSink) => {
  const breaks: ChainBreak[] = []
  return {
    breaks,
    ...chainChunks(
      sink,
      () => "video/mp4",
      reason => breaks.push(reason),
    ),
  }
}

describe("chunks on their way to a slow sink", () => {
  it("are written one at a time, in order", async () => {
    const { sink, written, waiting, letGo } = slowSink()
    const { add, drained, kept, breaks } = chain(sink)
    for (const sizeBytes of [1, 2, 3]) add(chunkOf(sizeBytes))

    for (const soFar of [[1], [1, 2], [1, 2, 3]]) {
      await letGo()
      await vi.waitUntil(() => written.length === soFar.length)
      expect(written).toEqual(soFar)
      expect(waiting.length).toBeLessThanOrEqual(1)
    }
    await drained()
    expect(kept()).toEqual({ chunks: 3, sizeBytes: 6 })
    expect(breaks).toEqual([])
  })

  it("never hold more bytes than the backlog may, and end the recording there", async () => {
    const { sink, written, letGo } = slowSink()
    const { add, drained, kept, breaks } = chain(sink)
    const half = BACKLOG_MAX_BYTES / 2
    add(chunkOf(half))
    add(chunkOf(half))
    add(chunkOf(1))
    // Would fit, but comes after a gap.
    await letGo()
    await vi.waitUntil(() => kept().chunks === 1)
    add(chunkOf(1))

    expect(breaks).toEqual([{ end: "backlog", cause: undefined }])
    await letGo()
    await drained()
    expect(written).toEqual([half, half])
    expect(kept()).toEqual({ chunks: 2, sizeBytes: BACKLOG_MAX_BYTES })
  })

  it("go on as long as the sink keeps up, however much it is in all", async () => {
    const { sink, letGo } = slowSink()
    const { add, drained, kept, breaks } = chain(sink)
    const sizeBytes = BACKLOG_MAX_BYTES / 2
    for (let i = 0; i < 6; i += 1) {
      add(chunkOf(sizeBytes))
      await letGo()
      await drained()
    }
    expect(kept().sizeBytes).toBe(6 * sizeBytes)
    expect(breaks).toEqual([])
  })

  it("are let go, unread, behind one that could not be written", async () => {
    const full = new Error("full")
    const { add, drained, kept, breaks } = chain({
      open: () => Promise.resolve(),
      write: () => Promise.reject(full),
    })
    const behind = chunkOf(2)
    const read = vi.spyOn(behind, "arrayBuffer")
    add(chunkOf(1))
    add(behind)
    await drained()

    expect(breaks).toEqual([{ end: "storage", cause: full }])
    expect(read).not.toHaveBeenCalled()
    expect(kept()).toEqual({ chunks: 0, sizeBytes: 0 })
  })

  it("are given up when the sink hangs: what was safe is all there will be", async () => {
    const { sink, written, waiting, letGo } = slowSink()
    const { add, drained, giveUp, kept, breaks } = chain(sink)
    for (const sizeBytes of [1, 2, 3]) add(chunkOf(sizeBytes))
    await letGo()
    await vi.waitUntil(() => waiting.length > 0 && written.length === 1)

    giveUp()
    expect(kept()).toEqual({ chunks: 1, sizeBytes: 1 })
    await letGo()
    await drained()
    expect(written, "the one under way, and none after it").toEqual([1, 2])
    expect(breaks).toEqual([{ end: "backlog", cause: undefined }])
  })
})
