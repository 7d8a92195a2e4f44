/** The subtitles of one line in one clip: proposed from its text, kept as they were edited, or translated. */
import type { LineId, TakeId } from "./ids"
import type { Language } from "./language"
import { typographyOf } from "./language-tag"
import { promptOf } from "./prompt"
import type { SpokenWord } from "./subtitle-pages"
import { type Cue, cuesOf, estimateWords } from "./subtitles"
import type { Points, Seconds } from "./timecode"

/** A line as it is said in a clip. */
export type SpokenLine = {
  readonly text: string
  readonly language: Language
  /** The kept part, in seconds of the clip's file. */
  readonly points: Points
  /** When each word of the text is said, in seconds of the file. */
  readonly words: readonly SpokenWord[]
}

/** What a machine heard: the words of a text, which need not be the line's any more. */
export type Heard = { readonly text: string; readonly words: readonly SpokenWord[] }

/** A moment for each share of what is said, 0 to 1: shares count syllables and breaths. */
const clockOf = (
  text: string,
  language: Language,
  spoken: readonly SpokenWord[],
): ((share: number) => Seconds) => {
  const { words, beats } = promptOf(text.trim(), language)
  const marks = words.flatMap(({ beatsBefore, syllables }, index) => {
    const word = spoken[index]
    if (word === undefined) return []
    return [
      { share: beatsBefore / Math.max(1, beats), at: word.from },
      { share: (beatsBefore + syllables) / Math.max(1, beats), at: word.to },
    ]
  })
  return share => {
    const next = marks.findIndex(mark => mark.share >= share)
    const [before, after] = [marks[next - 1], marks[next === -1 ? marks.length - 1 : next]]
    if (after === undefined) return 0
    if (before === undefined || next === -1) return after.at
    const part = after.share > before.share ? (share - before.share) / (after.share - before.share) : 0
    return before.at + part * (after.at - before.at)
  }
}

/** When the words of another wording of what is said would be said: by its share of the syllables. */
const wordsByShare = (text: string, language: Language, clock: (share: number) => Seconds): SpokenWord[] => {
  const { words, beats } = promptOf(text.trim(), language)
  return words.map(({ beatsBefore, syllables }) => ({
    from: clock(beatsBefore / Math.max(1, beats)),
    to: clock((beatsBefore + syllables) / Math.max(1, beats)),
  }))
}

/**
 * A line as it is said in a clip, from what is known of it.
 *
 * @param voice from the first sound of the voice to the last, in seconds of the file
 * @param heard left out: nobody has listened, or could follow
 */
export const spokenLine = (
  text: string,
  language: Language,
  points: Points,
  { voice, heard }: { readonly voice: Points; readonly heard?: Heard | undefined },
): SpokenLine => {
  const words = (): readonly SpokenWord[] => {
    if (heard === undefined) return estimateWords(text, language, voice)
    if (heard.text === text) return heard.words
    return wordsByShare(text, language, clockOf(heard.text, language, heard.words))
  }
  return { text, language, points, words: words() }
}

/** The subtitles that are proposed for a line. */
export const proposedCues = ({ text, language, words, points }: SpokenLine): Cue[] =>
  cuesOf(text, language, words, points)

/** Subtitles in another language: each word stands where its share of the spoken line is. */
export const translatedCues = (line: SpokenLine, text: string, tag: string): Cue[] => {
  const words = wordsByShare(text, typographyOf(tag), clockOf(line.text, line.language, line.words))
  return cuesOf(text, typographyOf(tag), words, line.points)
}

/**
 * Edited subtitles in a clip other than the one they were timed to: their texts are kept, each with its share of
 * what is said now.
 */
export const retimedCues = (line: SpokenLine, edited: readonly Cue[], tag: string): Cue[] => {
  const language = typographyOf(tag)
  const clock = clockOf(line.text, line.language, line.words)
  const beats = edited.map(({ text }) => Math.max(1, promptOf(text, language).beats))
  const all = beats.reduce((sum, count) => sum + count, 0)
  let before = 0
  return edited.flatMap(({ text }, index) => {
    const from = clock(before / all)
    before += beats[index] ?? 0
    const to = clock(before / all)
    return to > from ? [{ from, to, text }] : []
  })
}

/** What a line says in another language. */
export type Translation = { readonly lineId: LineId; readonly language: string; readonly text: string }

/** Subtitles of a line that somebody made by hand, timed to the voice of one submission. */
export type EditedCues = {
  readonly lineId: LineId
  readonly language: string
  readonly takeId: TakeId
  /** The wording of the line then. */
  readonly sourceText: string
  readonly cues: readonly Cue[]
}

/** Subtitles of a clip in one language. */
export type SubtitleTrack = {
  readonly language: string
  readonly isEdited: boolean
  /** They were edited for another wording of the line. */
  readonly isStale: boolean
  readonly cues: readonly Cue[]
}

type Made = {
  readonly languages: readonly string[]
  readonly translations: readonly Translation[]
  readonly edits: readonly EditedCues[]
}

/**
 * Subtitles of a clip in all languages: its own first, then those into which its line is translated. What was
 * edited by hand for another clip of the line is timed to this one's voice.
 */
export const subtitleTracks = (
  line: SpokenLine,
  { lineId, takeId }: { readonly lineId: LineId; readonly takeId: TakeId },
  { languages, translations, edits }: Made,
): SubtitleTrack[] =>
  [line.language, ...languages].flatMap((language): SubtitleTrack[] => {
    const edit = edits.find(edited => edited.lineId === lineId && edited.language === language)
    if (edit !== undefined) {
      const cues = edit.takeId === takeId ? edit.cues : retimedCues(line, edit.cues, language)
      return [{ language, isEdited: true, isStale: edit.sourceText !== line.text, cues }]
    }
    const proposed = { language, isEdited: false, isStale: false }
    if (language === line.language) return [{ ...proposed, cues: proposedCues(line) }]
    const translated = translations.find(
      translation => translation.lineId === lineId && translation.language === language,
    )
    if (translated === undefined) return []
    return [{ ...proposed, cues: translatedCues(line, translated.text, language) }]
  })
