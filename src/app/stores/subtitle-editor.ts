/**
 * Subtitles under a coordinator's hands. What she does is shown at once and saved by itself when she pauses;
 * what could not be saved stays on the screen, and is tried again.
 */
import type { LineId } from "../../domain/ids"
import { useDeskBoard } from "./desk-board"
import { useDeskSubtitles } from "./desk-subtitles"
import { deedsBack, type SubtitleDeed, subjectOf, withDeeds } from "./subtitle-deeds"
import { NO_DRAFTS, servedRevision, trackOf, useSubtitleEditor, without } from "./subtitle-drafts"
import { saveSubtitles, saveSubtitlesSoon, stopSavingSoon } from "./subtitle-saving"

/** As many steps can be taken back as anybody remembers. */
const STEPS_MAX = 100
/** Who stops typing for so long begins a new step. */
const PAUSE_MS = 1500

/** Editors on the screen: one, or none. */
let openEditors = 0

/** The latest come last: they are sent in this order. */
const lay = (deeds: readonly SubtitleDeed[]): void => {
  const { served } = useDeskSubtitles.getState()
  const added = deeds.map(deed => [subjectOf(deed), deed] as const)
  const subjects = new Set<string>(added.map(([subject]) => subject))
  useSubtitleEditor.setState(({ drafts, bases }) => {
    const begun = deeds.map(trackOf).filter(track => !(track in bases))
    return {
      drafts: { ...without(drafts, subject => subjects.has(subject)), ...Object.fromEntries(added) },
      bases: {
        ...bases,
        ...(served && Object.fromEntries(begun.map(track => [track, servedRevision(served, track)]))),
      },
    }
  })
  saveSubtitlesSoon()
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
  const step = { before, after: [deed], hand, atMs: now }
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
  return step.after[0]?.lineId
}

/** Make again what was taken back last. @returns as {@link undoSubtitles} */
export const redoSubtitles = (): LineId | undefined => {
  const { past, future } = useSubtitleEditor.getState()
  const step = future.at(-1)
  if (step === undefined) return undefined
  useSubtitleEditor.setState({ past: [...past, { ...step, hand: undefined }], future: future.slice(0, -1) })
  lay(step.after)
  return step.after[0]?.lineId
}

/** Give up what could not be saved: what the server has is shown again. */
export const discardSubtitles = (): void => {
  stopSavingSoon()
  useSubtitleEditor.setState(NO_DRAFTS)
}

/**
 * She leaves: what is not saved yet is saved now, and if that fails the desk says so wherever she is. What
 * somebody else has changed as well waits for her here.
 */
const leave = async (): Promise<void> => {
  await saveSubtitles()
  if (openEditors > 0) return
  const { problem, conflicts } = useSubtitleEditor.getState()
  if (Object.keys(conflicts).length > 0) useDeskBoard.setState({ problem: "subtitles-changed" })
  else discardSubtitles()
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
