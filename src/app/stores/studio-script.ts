/** The whole text while its lines are claimed: who says what, and what she does about it. */
import { create } from "zustand"
import type { SharedScript } from "../../api/shapes"
import { ApiError, call } from "../../browser/api-client"
import type { LineId } from "../../domain/ids"
import { createRefresher } from "./refresher"
import { refreshBrief, useStudioBrief } from "./studio-brief"

type StudioScript = {
  /** As it was read last; `undefined`: not yet. */
  readonly script: SharedScript | undefined
  /** The line that is being claimed or given back. */
  readonly busyId: LineId | undefined
  /** Why the last deed was not done. */
  readonly refusal: { readonly code: string; readonly speaker: string | undefined } | undefined
  /** Why the text could not be read. */
  readonly failure: string | undefined
}

export const useStudioScript = create<StudioScript>(() => ({
  script: undefined,
  busyId: undefined,
  refusal: undefined,
  failure: undefined,
}))

const codeOf = (error: unknown): string => (error instanceof ApiError ? error.code : "unknown")

/** Read the text again. Never rejects. */
const refreshScript = createRefresher(async () => {
  try {
    useStudioScript.setState({ script: await call("readScript"), failure: undefined })
  } catch (error) {
    useStudioScript.setState({ failure: codeOf(error) })
  }
})

/** Follow the text: the brief is read again whenever something has changed, and the text with it. @returns Stops. */
export const followScript = (): (() => void) => {
  void refreshScript()
  return useStudioBrief.subscribe(({ brief }, before) => {
    if (brief !== before.brief) void refreshScript()
  })
}

/** What repeating finds done already. */
const isDoneAlready = (code: string): boolean => code === "not-found"

const act = async (lineId: LineId, send: () => Promise<unknown>): Promise<boolean> => {
  useStudioScript.setState({ busyId: lineId, refusal: undefined })
  try {
    await send()
    return true
  } catch (error) {
    const code = codeOf(error)
    const speaker = error instanceof ApiError ? error.details?.["speaker"] : undefined
    useStudioScript.setState({
      refusal: { code, speaker: speaker === undefined ? undefined : String(speaker) },
    })
    return false
  } finally {
    await refreshScript()
    void refreshBrief()
    useStudioScript.setState({ busyId: undefined })
  }
}

/** Take a free line. Of two phones at once one gets it; the other is told who has it. */
export const claim = (lineId: LineId): Promise<boolean> =>
  act(lineId, () => call("claimLine", { params: { claimedLineId: lineId } }))

const orDoneAlready = (error: unknown): void => {
  if (!isDoneAlready(codeOf(error))) throw error
}

/** Give a line back. */
export const release = (lineId: LineId): Promise<boolean> =>
  act(lineId, () => call("releaseLine", { params: { claimedLineId: lineId } }).catch(orDoneAlready))

/** Propose another wording for a line of hers. */
export const propose = (lineId: LineId, text: string): Promise<boolean> =>
  act(lineId, () => call("proposeWording", { params: { claimedLineId: lineId }, body: { text } }))

/** Take a proposal back, or put its answer away. */
export const withdraw = (lineId: LineId): Promise<boolean> =>
  act(lineId, () => call("withdrawWording", { params: { claimedLineId: lineId } }).catch(orDoneAlready))
