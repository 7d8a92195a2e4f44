/** What is done to subtitles on this desk and not saved yet, with the ways back; and where somebody else was faster. */
import { create } from "zustand"
import type { SubtitlesShape } from "../../api/shapes"
import type { SubtitleDeed } from "./subtitle-deeds"

export type Step = {
  /** What takes it back. */
  readonly before: readonly SubtitleDeed[]
  readonly after: readonly SubtitleDeed[]
  /** Of what is typed in one go: one step. */
  readonly hand: string | undefined
  /** When it was last gone on with, by the page's clock. */
  readonly atMs: number
}

/** Somebody else has changed the same subtitles meanwhile. */
export type SubtitleConflict = {
  /** Who; undefined: nobody knows. */
  readonly by: string | undefined
}

export type SubtitleEditor = {
  /** What can be taken back, the latest last. */
  readonly past: readonly Step[]
  /** What was taken back, the next to be made again last. */
  readonly future: readonly Step[]
  /** What is done here and not yet in what the server says, by its subject. */
  readonly drafts: Readonly<Record<string, SubtitleDeed>>
  /** What drafts start from, by their track: see [Note: Subtitles by revision]. */
  readonly bases: Readonly<Record<string, string>>
  /** Tracks that are not saved until she has said which version holds. */
  readonly conflicts: Readonly<Record<string, SubtitleConflict>>
  readonly isSaving: boolean
  /** Why the last saving failed. */
  readonly problem: string | undefined
}

export const NO_DRAFTS: SubtitleEditor = {
  past: [],
  future: [],
  drafts: {},
  bases: {},
  conflicts: {},
  isSaving: false,
  problem: undefined,
}

export const useSubtitleEditor = create<SubtitleEditor>(() => NO_DRAFTS)

/** A line in a language: what is saved, and fallen out over, as one. */
export const trackOf = ({ lineId, language }: Pick<SubtitleDeed, "lineId" | "language">): string =>
  `${lineId} ${language}`

/** What is made by hand of a track, by what the server said last. */
export const servedRevision = ({ revisions }: SubtitlesShape, track: string): string =>
  revisions.find(one => trackOf(one) === track)?.revision ?? ""

/** The same without some of its entries. */
export const without = <Value>(
  record: Readonly<Record<string, Value>>,
  isGone: (key: string, value: Value) => boolean,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([key, value]) => !isGone(key, value)))
