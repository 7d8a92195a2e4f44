/**
 * Subtitles under a coordinator's hands. What she does is shown at once and saved by itself when she pauses;
 * what could not be saved stays on the screen, and is tried again.
 */
import { create } from "zustand"
import type { LineId } from "../../domain/ids"
import { useDeskBoard } from "./desk-board"
import { deskCall } from "./desk-call"
import { codeOf } from "./desk-session"
import { readSubtitles, useDeskSubtitles } from "./desk-subtitles"
import { createRefresher } from "./refresher"
import { deedsBack, isComplete, type SubtitleDeed, subjectOf, withDeeds } from "./subtitle-deeds"

type Step = {
  /** What takes it back. */
  readonly before: readonly SubtitleDeed[]
  readonly after: SubtitleDeed
  /** Of what is typed in one go: one step. */
  readonly hand: string | undefined
  /** When it was last gone on with, by the page's clock. */
  readonly atMs: number
}

type SubtitleEditor = {
  /** What can be taken back, the latest last. */
  readonly past: readonly Step[]
  /** What was taken back, the next to be made again last. */
  readonly future: readonly Step[]
  /** What is done here and not yet in what the server says, by its subject. */
  readonly drafts: Readonly<Record<string, SubtitleDeed>>
  readonly isSaving: boolean
  /** Why the last saving failed. */
  readonly problem: string | undefined
}

const EMPTY: SubtitleEditor = { past: [], future: [], drafts: {}, isSaving: false, problem: undefined }

export const useSubtitleEditor = create<SubtitleEditor>(() => EMPTY)

/** As many steps can be taken back as anybody remembers. */
const STEPS_MAX = 100
/** Who stops typing for so long begins a new step. */
const PAUSE_MS = 1500
/** Saved when nothing has been done for so long. */
const SAVE_AFTER_MS = 600

let timer: ReturnType<typeof setTimeout> | undefined
/** Editors on the screen: one, or none. */
let openEditors = 0

const send = (deed: SubtitleDeed): Promise<unknown> => {
  const { lineId, language } = deed
  const params = { lineId, language }
  if (deed.kind === "words") return deskCall("translateLine", { params, body: { text: deed.text.trim() } })
  const cues = deed.cues?.map(cue => ({ ...cue, text: cue.text.trim() })) ?? null
  return deskCall("editSubtitles", { params, body: { takeId: deed.takeId, cues } })
}

const dropDrafts = (done: readonly SubtitleDeed[]): void =>
  useSubtitleEditor.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([, deed]) => !done.includes(deed))),
  }))

/** Save what is complete and not saved. Never rejects: `problem` says what went wrong. */
export const saveSubtitles = createRefresher(async () => {
  clearTimeout(timer)
  const unsaved = Object.values(useSubtitleEditor.getState().drafts).filter(isComplete)
  if (unsaved.length === 0) return
  useSubtitleEditor.setState({ isSaving: true, problem: undefined })
  const done: SubtitleDeed[] = []
  let problem: string | undefined
  try {
    for (const deed of unsaved) {
      await send(deed)
      done.push(deed)
    }
  } catch (error) {
    problem = codeOf(error)
  }
  if (done.length > 0) await readSubtitles()
  // What was changed meanwhile is another deed, and stays to be saved.
  dropDrafts(done)
  useSubtitleEditor.setState({ isSaving: false, problem })
})

const saveSoon = (): void => {
  clearTimeout(timer)
  timer = setTimeout(() => void saveSubtitles(), SAVE_AFTER_MS)
}

/** The latest come last: they are sent in this order. */
const lay = (deeds: readonly SubtitleDeed[]): void => {
  const added = deeds.map(deed => [subjectOf(deed), deed] as const)
  const subjects = new Set<string>(added.map(([subject]) => subject))
  useSubtitleEditor.setState(({ drafts }) => ({
    drafts: Object.fromEntries([
      ...Object.entries(drafts).filter(([subject]) => !subjects.has(subject)),
      ...added,
    ]),
  }))
  saveSoon()
}

/**
 * Do something to subtitles. It is shown at once.
 *
 * @param hand what is typed under the same one without a pause is taken back together
 */
export const doSubtitles = (deed: SubtitleDeed, hand?: string): void => {
  const { served } = useDeskSubtitles.getState()
  if (served === undefined) return
  const { past, drafts } = useSubtitleEditor.getState()
  const last = past.at(-1)
  const now = performance.now()
  const goesOn = last !== undefined && hand !== undefined && last.hand === hand && now - last.atMs < PAUSE_MS
  const before = goesOn ? last.before : deedsBack(withDeeds(served, Object.values(drafts)), deed)
  const step = { before, after: deed, hand, atMs: now }
  const kept = goesOn ? past.slice(0, -1) : past
  useSubtitleEditor.setState({ past: [...kept, step].slice(-STEPS_MAX), future: [] })
  lay([deed])
}

/** Take the latest step back. @returns the line that it was about; undefined: there was none */
export const undoSubtitles = (): LineId | undefined => {
  const { past, future } = useSubtitleEditor.getState()
  const step = past.at(-1)
  if (step === undefined) return undefined
  useSubtitleEditor.setState({ past: past.slice(0, -1), future: [...future, step] })
  lay(step.before)
  return step.after.lineId
}

/** Make again what was taken back last. @returns as {@link undoSubtitles} */
export const redoSubtitles = (): LineId | undefined => {
  const { past, future } = useSubtitleEditor.getState()
  const step = future.at(-1)
  if (step === undefined) return undefined
  useSubtitleEditor.setState({ past: [...past, { ...step, hand: undefined }], future: future.slice(0, -1) })
  lay([step.after])
  return step.after.lineId
}

/** Give up what could not be saved: what the server has is shown again. */
export const discardSubtitles = (): void => {
  clearTimeout(timer)
  useSubtitleEditor.setState(EMPTY)
}

/** She leaves: what is not saved yet is saved now, and if that fails the desk says so wherever she is. */
const leave = async (): Promise<void> => {
  await saveSubtitles()
  if (openEditors > 0) return
  const { problem } = useSubtitleEditor.getState()
  discardSubtitles()
  if (problem !== undefined) useDeskBoard.setState({ problem })
}

const onHidden = (): void => {
  if (document.hidden) void saveSubtitles()
}
const onOnline = (): void => void saveSubtitles()
const onClosing = (event: BeforeUnloadEvent): void => {
  if (Object.keys(useSubtitleEditor.getState().drafts).length > 0) event.preventDefault()
}

/** Keep an editor's work safe while it is open. Call what comes back when it is left. */
export const openSubtitleEditor = (): (() => void) => {
  openEditors += 1
  document.addEventListener("visibilitychange", onHidden)
  addEventListener("online", onOnline)
  addEventListener("beforeunload", onClosing)
  return () => {
    openEditors -= 1
    document.removeEventListener("visibilitychange", onHidden)
    removeEventListener("online", onOnline)
    removeEventListener("beforeunload", onClosing)
    void leave()
  }
}
