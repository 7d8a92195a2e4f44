/** The clip for the briefs, on its way from the coordinator's device to the server. */
import { create } from "zustand"
import type { WelcomeUpload } from "../../browser/sealed/hand-in"
import type { CampaignId } from "../../domain/ids"
import type { Seconds } from "../../domain/timecode"
import {
  WELCOME_MAX_BYTES,
  WELCOME_MAX_LENGTH,
  WELCOME_NAME_MAX_LENGTH,
  type WelcomeClipId,
} from "../../domain/welcome"
import { isClip } from "./brought-clip"
import { ClipError } from "./clip-limits"
import { deskCall } from "./desk-call"
import { readCorrespondence } from "./desk-correspondence"
import { codeOf } from "./desk-session"

export type WelcomeSending = {
  readonly campaignId: CampaignId
  /** Of the file. */
  readonly name: string
  readonly state: "checking" | "sending" | "failed"
  /** 0 to 1, of the step under way. */
  readonly progress: number
  /** Why it failed. */
  readonly code?: string
}

/** One at a time: a second one replaces the first. */
export const useWelcomeSending = create<{ readonly sending: WelcomeSending | undefined }>(() => ({
  sending: undefined,
}))

type Work = {
  readonly file: File
  readonly campaignId: CampaignId
  /** Made once: however often it is tried, it arrives once. */
  readonly clipId: WelcomeClipId
  readonly stop: AbortController
  upload?: WelcomeUpload
}

let work: Work | undefined

/** Say how far it is, unless another one has taken its place. */
const show = (mine: Work, changes: Partial<WelcomeSending>): void => {
  const { sending } = useWelcomeSending.getState()
  if (work === mine && sending !== undefined)
    useWelcomeSending.setState({ sending: { ...sending, ...changes } })
}

/** A clip that was stopped at three minutes is a little longer. */
const TOLERANCE: Seconds = 1

/**
 * Refuse what would be refused after it has been sent.
 *
 * @throws {ClipError}
 */
const check = async (file: File): Promise<void> => {
  if (file.size === 0) throw new ClipError("clip-empty", `${file.name} is empty`)
  if (!isClip(file)) throw new ClipError("clip-unreadable", `${file.name} is no video`)
  if (file.size > WELCOME_MAX_BYTES) throw new ClipError("clip-too-heavy", `${file.size} bytes`)
  const { readClipFacts, UnknownClipError } = await import("../../browser/media/clip-facts")
  try {
    const { duration, picture } = await readClipFacts(file)
    if (picture === undefined) throw new ClipError("clip-without-picture", `${file.name} has no picture`)
    if (duration > WELCOME_MAX_LENGTH + TOLERANCE) throw new ClipError("clip-too-long", `${duration} s`)
  } catch (cause) {
    // What nobody here can read, the server looks into.
    if (cause instanceof UnknownClipError) return
    if (cause instanceof DOMException)
      throw new ClipError("clip-gone", `${file.name} cannot be read`, { cause })
    throw cause
  }
}

const send = async (mine: Work): Promise<void> => {
  const { file, campaignId, clipId, stop } = mine
  const onProgress = (progress: number): void => show(mine, { progress })
  if (mine.upload === undefined) {
    await check(file)
    const { hashFile } = await import("../../browser/sealed/hash-file")
    const sha256 = await hashFile(file, { signal: stop.signal, onProgress })
    const { createWelcomeUpload } = await import("../../browser/sealed/hand-in")
    const name = file.name.slice(0, WELCOME_NAME_MAX_LENGTH)
    mine.upload = createWelcomeUpload(file, { clipId, sha256, name })
  }
  show(mine, { state: "sending", progress: 0 })
  await mine.upload.send({ campaignId, signal: stop.signal, onProgress })
}

const run = async (mine: Work): Promise<void> => {
  const { file, campaignId, stop } = mine
  useWelcomeSending.setState({
    sending: { campaignId, name: file.name, state: "checking", progress: 0 },
  })
  try {
    await send(mine)
  } catch (cause) {
    const code = codeOf(cause)
    if (stop.signal.aborted) return
    // All had arrived, and only the answer was lost.
    if (code !== "already-arrived") return show(mine, { state: "failed", code })
  }
  await readCorrespondence()
  if (work === mine) stopWelcomeClip()
}

/** Send a file as the clip of a campaign's briefs. Never rejects: `code` says what went wrong. */
export const sendWelcomeClip = (file: File, campaignId: CampaignId): void => {
  stopWelcomeClip()
  work = { file, campaignId, clipId: crypto.randomUUID(), stop: new AbortController() }
  void run(work)
}

/** Go on where it failed. */
export const retryWelcomeClip = (): void => {
  if (work !== undefined) void run(work)
}

/** Give it up, or put away what became of it. */
export const stopWelcomeClip = (): void => {
  work?.stop.abort(new DOMException("Stopped", "AbortError"))
  work = undefined
  useWelcomeSending.setState({ sending: undefined })
}

/** Take one off the briefs, or give up one that is being prepared. Rejects with the server's reason. */
export const removeWelcomeClip = async (campaignId: CampaignId, clipId: WelcomeClipId): Promise<void> => {
  await deskCall("removeWelcomeClip", { params: { campaignId, clipId } })
  await readCorrespondence()
}

/** Write down what is said in one. Rejects with the server's reason. */
export const describeWelcomeClip = async (
  campaignId: CampaignId,
  clipId: WelcomeClipId,
  words: string,
): Promise<void> => {
  await deskCall("describeWelcomeClip", { params: { campaignId, clipId }, body: { words } })
  await readCorrespondence()
}
