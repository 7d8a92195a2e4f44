/** Drafts of subtitles on their way to the server, and what to do where somebody else was there first. */

import { UnissonError } from "../../domain/errors"
import type { LineId } from "../../domain/ids"
import { deskCall } from "./desk-call"
import { codeOf } from "./desk-session"
import { readSubtitles, useDeskSubtitles } from "./desk-subtitles"
import { createRefresher } from "./refresher"
import { deedsBack, isComplete, type SubtitleDeed } from "./subtitle-deeds"
import { servedRevision, trackOf, useSubtitleEditor, without } from "./subtitle-drafts"

/** Saved when nothing has been done for so long. */
const SAVE_AFTER_MS = 600

let timer: ReturnType<typeof setTimeout> | undefined

const send = (deed: SubtitleDeed, base: string): Promise<{ readonly revision: string }> => {
  const { lineId, language } = deed
  const params = { lineId, language }
  if (deed.kind === "words")
    return deskCall("translateLine", { params, body: { text: deed.text.trim(), base } })
  const cues = deed.cues?.map(cue => ({ ...cue, text: cue.text.trim() })) ?? null
  return deskCall("editSubtitles", { params, body: { takeId: deed.takeId, cues, base } })
}

const isConflict = (error: unknown): error is UnissonError =>
  error instanceof UnissonError && error.code === "subtitles-changed"

/** Save one. @returns whether it was: of two versions, she has to choose first */
const save = async (deed: SubtitleDeed): Promise<boolean> => {
  const track = trackOf(deed)
  const { bases, conflicts } = useSubtitleEditor.getState()
  if (conflicts[track] !== undefined) return false
  try {
    const { revision } = await send(deed, bases[track] ?? "")
    useSubtitleEditor.setState(state => ({ bases: { ...state.bases, [track]: revision } }))
    return true
  } catch (error) {
    if (!isConflict(error)) throw error
    const { by } = error.details
    const conflict = { by: typeof by === "string" ? by : undefined }
    useSubtitleEditor.setState(state => ({ conflicts: { ...state.conflicts, [track]: conflict } }))
    return false
  }
}

/** What was saved is in what the server says. What was changed meanwhile is another deed, and stays to be saved. */
const forget = (done: readonly SubtitleDeed[]): void =>
  useSubtitleEditor.setState(state => {
    const drafts = without(state.drafts, (_, deed) => done.includes(deed))
    const open = new Set(Object.values(drafts).map(trackOf))
    return { drafts, bases: without(state.bases, track => !open.has(track)) }
  })

/** Save what is complete and not saved. Never rejects: `problem` says what went wrong. */
export const saveSubtitles = createRefresher(async () => {
  clearTimeout(timer)
  const unsaved = Object.values(useSubtitleEditor.getState().drafts).filter(isComplete)
  if (unsaved.length === 0) return
  useSubtitleEditor.setState({ isSaving: true, problem: undefined })
  const done: SubtitleDeed[] = []
  let problem: string | undefined
  try {
    for (const deed of unsaved) if (await save(deed)) done.push(deed)
  } catch (error) {
    problem = codeOf(error)
  }
  await readSubtitles()
  // Until what was saved has been read back it stays: saying it twice does no harm.
  problem ??= useDeskSubtitles.getState().problem
  if (useDeskSubtitles.getState().problem === undefined) forget(done)
  useSubtitleEditor.setState({ isSaving: false, problem })
})

export const saveSubtitlesSoon = (): void => {
  clearTimeout(timer)
  timer = setTimeout(() => void saveSubtitles(), SAVE_AFTER_MS)
}

export const stopSavingSoon = (): void => clearTimeout(timer)

type Track = { readonly lineId: LineId; readonly language: string }

/** Of two versions, hers holds: it takes the place of the one that was there first. */
export const keepOwnSubtitles = async (which: Track): Promise<void> => {
  await readSubtitles()
  const { served } = useDeskSubtitles.getState()
  if (served === undefined) return
  const track = trackOf(which)
  useSubtitleEditor.setState(state => ({
    bases: { ...state.bases, [track]: servedRevision(served, track) },
    conflicts: without(state.conflicts, key => key === track),
  }))
  await saveSubtitles()
}

/** Of two versions, the other's holds. Hers can be brought back like anything that was done. */
export const takeTheirSubtitles = (which: Track): void => {
  const { served } = useDeskSubtitles.getState()
  if (served === undefined) return
  const track = trackOf(which)
  useSubtitleEditor.setState(state => {
    const mine = Object.values(state.drafts).filter(deed => trackOf(deed) === track)
    const after = mine.flatMap(deed => deedsBack(served, deed))
    const step = { before: mine, after, hand: undefined, atMs: performance.now() }
    return {
      past: [...state.past, step],
      future: [],
      drafts: without(state.drafts, (_, deed) => mine.includes(deed)),
      bases: without(state.bases, key => key === track),
      conflicts: without(state.conflicts, key => key === track),
    }
  })
}
