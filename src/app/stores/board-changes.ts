/**
 * Changes to a board as pure functions, so that the desk can show one before the server has
 * answered and take it back when the server says no.
 */
import type { BoardShape, ContributorShape, LineShape, ProposalShape, ReviewShape } from "../../api/shapes"
import { type FilmSettingsPatch, filmSettings, patchSettings } from "../../domain/film-settings"
import type { ContributorId, FilmId, LineId, TakeId } from "../../domain/ids"
import type { Phase } from "../../domain/phase"
import { isDisplaced } from "../../domain/review"
import { lengthOf, type Points } from "../../domain/timecode"

/** From a board to the board as it will be. */
export type BoardChange = (board: BoardShape) => BoardShape

const replaced = <Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  patch: Partial<Item>,
): Item[] => items.map(item => (item.id === id ? { ...item, ...patch } : item))

/** A line reworded or given to another speaker. */
export const withLine =
  (lineId: LineId, patch: Partial<LineShape>): BoardChange =>
  board => ({ ...board, lines: replaced(board.lines, lineId, patch) })

/** A line taken out, with what was filmed for it. */
export const withoutLine =
  (lineId: LineId): BoardChange =>
  board => ({
    ...board,
    lines: board.lines.filter(line => line.id !== lineId),
    submissions: board.submissions.filter(submission => submission.lineId !== lineId),
  })

/** The text edited. Lines that stay are said by whom they were; what was filmed for others goes with them. */
export const withScript =
  (lines: readonly LineShape[]): BoardChange =>
  board => {
    const speakers = new Map(board.lines.map(line => [line.id, line.contributorIds]))
    const stays = new Set(lines.map(({ id }) => id))
    return {
      ...board,
      lines: lines.map(line => ({ ...line, contributorIds: speakers.get(line.id) ?? line.contributorIds })),
      submissions: board.submissions.filter(({ lineId }) => stays.has(lineId)),
    }
  }

/** Another wording decided on: it waits no longer, and is the line's where it was accepted. */
export const withDecision =
  ({ lineId, contributorId, text }: ProposalShape, decision: "accepted" | "declined"): BoardChange =>
  board => ({
    ...board,
    lines: decision === "accepted" ? replaced(board.lines, lineId, { text }) : board.lines,
    proposals: board.proposals.filter(one => one.lineId !== lineId || one.contributorId !== contributorId),
  })

/** The campaign in another phase. */
export const withPhase =
  (phase: Phase): BoardChange =>
  board => ({ ...board, campaign: { ...board.campaign, phase } })

/** The lines in another order. A line that the order does not name keeps its place at the end. */
export const withOrder =
  (lineIds: readonly LineId[]): BoardChange =>
  board => {
    const place = (line: LineShape): number => {
      const at = lineIds.indexOf(line.id)
      return at < 0 ? lineIds.length : at
    }
    return { ...board, lines: [...board.lines].sort((one, other) => place(one) - place(other)) }
  }

/** What is known of a contributor changed. */
export const withContributor =
  (contributorId: ContributorId, patch: Partial<ContributorShape>): BoardChange =>
  board => ({ ...board, contributors: replaced(board.contributors, contributorId, patch) })

/** A contributor gone: her lines are not hers any more, and what she sent goes with her. */
export const withoutContributor =
  (contributorId: ContributorId): BoardChange =>
  board => ({
    ...board,
    contributors: board.contributors.filter(one => one.id !== contributorId),
    lines: board.lines.map(line => ({
      ...line,
      contributorIds: line.contributorIds.filter(id => id !== contributorId),
    })),
    submissions: board.submissions.filter(submission => submission.contributorId !== contributorId),
  })

/** A decision on a submission. Of each speaker of a line one submission at most is accepted. */
export const withReview =
  (takeId: TakeId, review: ReviewShape): BoardChange =>
  board => {
    const decided = board.submissions.find(submission => submission.takeId === takeId)
    const speakers = board.lines.find(line => line.id === decided?.lineId)?.contributorIds ?? []
    return {
      ...board,
      submissions: board.submissions.map(submission => {
        if (submission.takeId === takeId) return { ...submission, review }
        const isReplaced =
          review.verdict === "accepted" &&
          submission.review.verdict === "accepted" &&
          submission.lineId === decided?.lineId &&
          isDisplaced(speakers, decided.contributorId, submission.contributorId)
        return isReplaced
          ? { ...submission, review: { ...submission.review, verdict: "undecided" as const } }
          : submission
      }),
    }
  }

/** Another part of a take kept; `null`: the part that she chose. */
export const withPoints =
  (takeId: TakeId, points: Points | null): BoardChange =>
  board => ({
    ...board,
    submissions: board.submissions.map(submission => {
      if (submission.takeId !== takeId) return submission
      const kept = points ?? submission.sentPoints
      return { ...submission, points: kept, duration: lengthOf(kept) }
    }),
  })

/** How far a render has come, 0 to 1. */
export const withFilmProgress =
  (filmId: FilmId, progress: number, etaSeconds: number | null): BoardChange =>
  board => ({
    ...board,
    films: board.films.map(film =>
      film.id === filmId && (film.state === "waiting" || film.state === "rendering")
        ? { ...film, state: "rendering" as const, progress, etaSeconds }
        : film,
    ),
  })

/** A film deleted; what was public with it is public no longer. */
export const withoutFilm =
  (filmId: FilmId): BoardChange =>
  board => ({
    ...board,
    films: board.films.filter(film => film.id !== filmId),
    premiere: board.premiere.filmId === filmId ? { ...board.premiere, filmId: null } : board.premiere,
  })

/** Another film made public, or none. */
export const withPremiere =
  (filmId: FilmId | null): BoardChange =>
  board => ({ ...board, premiere: { ...board.premiere, filmId } })

/** Something else decided about the film. */
export const withFilmSettings =
  (patch: FilmSettingsPatch): BoardChange =>
  board => ({ ...board, filmSettings: filmSettings(patchSettings(board.filmSettings, patch)) })

/** Another take to frame by, or none. */
export const withReference =
  (referenceTakeId: TakeId | null): BoardChange =>
  board => ({ ...board, referenceTakeId })
