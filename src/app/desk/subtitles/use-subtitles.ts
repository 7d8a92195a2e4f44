/** Subtitles as the server has them, for the screens that show them over a picture. */
import { useEffect, useMemo } from "react"
import type { DeskSubmissionShape, SubtitlesShape } from "../../../api/shapes"
import type { CampaignId } from "../../../domain/ids"
import type { Language } from "../../../domain/language"
import { type Cue, cuesOf, estimateWords } from "../../../domain/subtitles"
import { followSubtitles, useDeskSubtitles } from "../../stores/desk-subtitles"
import type { FindCues } from "../film/player/moments"

/** A campaign's subtitles, kept up to date while the caller is on the screen; undefined: not read yet. */
export const useSubtitles = (campaignId: CampaignId): SubtitlesShape | undefined => {
  useEffect(() => followSubtitles(campaignId), [campaignId])
  return useDeskSubtitles(state => (state.campaignId === campaignId ? state.served : undefined))
}

/** How to find the subtitles of takes in a language. A take that has none in it is not estimated either. */
export const cuesFinder = (subtitles: SubtitlesShape | undefined, language: string): FindCues => {
  const byTake = new Map(
    subtitles?.takes.map(({ takeId, tracks }) => [
      takeId,
      tracks.find(track => track.language === language)?.cues ?? [],
    ]),
  )
  return takeId => byTake.get(takeId)
}

type Spoken = { readonly text: string; readonly language: Language }

/** Subtitles of one take in the campaign's language; estimated until they have been read. In seconds of its file. */
export const useTakeCues = (
  { takeId, points }: DeskSubmissionShape,
  { text, language }: Spoken,
  subtitles: SubtitlesShape | undefined,
): readonly Cue[] =>
  useMemo(
    () =>
      cuesFinder(subtitles, language)(takeId) ??
      cuesOf(text, language, estimateWords(text, language, points), points),
    [subtitles, takeId, points, text, language],
  )
