/** What is done to subtitles by hand, as data: laid over what the server said last, and taken back. Pure. */
import type { SubtitlesShape } from "../../api/shapes"
import type { LineId, TakeId } from "../../domain/ids"
import type { Cue } from "../../domain/subtitles"

type OfLine = { readonly lineId: LineId; readonly language: string }

/** The cues of a line in a language become these; null: those that are proposed. */
export type CuesDeed = OfLine & {
  readonly kind: "cues"
  /** The take whose voice they are timed to. */
  readonly takeId: TakeId
  readonly cues: readonly Cue[] | null
}

/** A line says this in another language; empty: nothing. */
export type WordsDeed = OfLine & {
  readonly kind: "words"
  readonly text: string
  /** The take whose cues stand beside it: what was edited in them goes with the earlier wording. */
  readonly takeId: TakeId | undefined
}

export type SubtitleDeed = CuesDeed | WordsDeed

/** What a deed is about: a later one of the same takes its place. */
export const subjectOf = ({ kind, lineId, language }: SubtitleDeed): string => `${kind} ${lineId} ${language}`

/** Whether the server would take it: nobody can save a subtitle without words. */
export const isComplete = (deed: SubtitleDeed): boolean =>
  deed.kind === "words" || deed.cues === null || deed.cues.every(({ text }) => text.trim() !== "")

const withWords = (subtitles: SubtitlesShape, { lineId, language, text }: WordsDeed): SubtitlesShape => {
  const others = subtitles.translations.filter(one => one.lineId !== lineId || one.language !== language)
  const mine = text.trim() === "" ? [] : [{ lineId, language, text, isStale: false }]
  return { ...subtitles, translations: [...others, ...mine] }
}

const withCues = (subtitles: SubtitlesShape, { takeId, language, cues }: CuesDeed): SubtitlesShape => ({
  ...subtitles,
  takes: subtitles.takes.map(take => {
    if (take.takeId !== takeId) return take
    const tracks = take.tracks.map(track => {
      if (track.language !== language) return track
      // What is proposed the server alone can say: until it has, the cues stay as they are.
      return {
        language,
        isEdited: cues !== null,
        isStale: false,
        cues: cues === null ? track.cues : [...cues],
      }
    })
    return { ...take, tracks }
  }),
})

/** Subtitles as they will be once the deeds are done. */
export const withDeeds = (subtitles: SubtitlesShape, deeds: readonly SubtitleDeed[]): SubtitlesShape =>
  deeds.reduce(
    (done, deed) => (deed.kind === "words" ? withWords(done, deed) : withCues(done, deed)),
    subtitles,
  )

/** What brings the cues of a take in a language back to what they are. */
const cuesAsTheyAre = (
  subtitles: SubtitlesShape,
  { lineId, language, takeId }: OfLine & { readonly takeId: TakeId },
): CuesDeed => {
  const take = subtitles.takes.find(one => one.takeId === takeId)
  const track = take?.tracks.find(one => one.language === language)
  return { kind: "cues", lineId, language, takeId, cues: track?.isEdited === true ? track.cues : null }
}

/** What takes a deed back, in the order in which it has to be done. */
export const deedsBack = (subtitles: SubtitlesShape, deed: SubtitleDeed): readonly SubtitleDeed[] => {
  if (deed.kind === "cues") return [cuesAsTheyAre(subtitles, deed)]
  const { lineId, language, takeId } = deed
  const before = subtitles.translations.find(one => one.lineId === lineId && one.language === language)
  const words = { ...deed, text: before?.text ?? "" }
  if (takeId === undefined) return [words]
  const cues = cuesAsTheyAre(subtitles, { lineId, language, takeId })
  return cues.cues === null ? [words] : [words, cues]
}
