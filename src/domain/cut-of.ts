/** How a campaign's lines become its cut. */
import type { Cut, LineEvent, LowerThird, Playing } from "./cut"
import { clipSettings, type FilmSettings } from "./film-settings"
import { wholeFrames } from "./frames"
import type { ContributorId, LineId } from "./ids"
import type { Seconds } from "./timecode"

/** A submission that was accepted, as far as the cut is concerned. */
export type AcceptedTake = Playing & {
  /** Who speaks. */
  readonly speaker: LowerThird
}

/**
 * Whose takes play for a line: of those who say it, each one's newest; where none of them has one, the
 * newest of whoever filmed it before.
 *
 * @param speakerIds Who says the line, in the order in which they are named.
 * @param accepted Of the line, the newest first.
 */
export const voicesOf = <Take extends { readonly contributorId: ContributorId }>(
  speakerIds: readonly ContributorId[],
  accepted: readonly Take[],
): readonly Take[] => {
  const theirs = speakerIds.flatMap(id => accepted.find(({ contributorId }) => contributorId === id) ?? [])
  return theirs.length > 0 ? theirs : accepted.slice(0, 1)
}

/** A line as far as the cut is concerned. */
export type CutLine = {
  readonly id: LineId
  readonly text: string
  /** One for each voice, in the order in which the line names them. None: nobody has filmed it. */
  readonly accepted: readonly AcceptedTake[]
}

/** How long a stand-in card stays: long enough to read the line, within these bounds. */
const STAND_IN_MIN: Seconds = 2
const STAND_IN_MAX: Seconds = 6
/** Subtitle charter: about this many characters can be read in a second. */
const READING_SPEED = 15

/** Seconds that a stand-in card is shown. */
export const standInDuration = (text: string): Seconds =>
  Math.min(STAND_IN_MAX, Math.max(STAND_IN_MIN, Math.ceil(text.length / READING_SPEED)))

/** A title is read at once, and then one wants to see people. */
const TITLE_SECONDS: Seconds = 3
/** An address has to be read twice. */
const CLOSING_SECONDS: Seconds = 5

/** The order of the film: what was put by hand, then the rest as the text has it. */
export const orderedLines = <Line extends { readonly id: LineId }>(
  lines: readonly Line[],
  order: FilmSettings["order"],
): readonly Line[] => {
  if (order === null) return lines
  const known = new Map(lines.map(line => [line.id, line]))
  const named = [...new Set(order)].flatMap(id => known.get(id) ?? [])
  const isNamed = new Set(named.map(({ id }) => id))
  return [...named, ...lines.filter(({ id }) => !isNamed.has(id))]
}

const clipOf = (line: CutLine, { speaker, ...playing }: AcceptedTake, settings: FilmSettings): LineEvent => {
  const { gainDb, crop, lowerThird } = clipSettings(settings, line.id)
  const isNamed = settings.lowerThirds && lowerThird
  const lineOf = { lineId: line.id, text: line.text }
  return { kind: "clip", ...lineOf, ...playing, gainDb, crop, lowerThird: isNamed ? speaker : null }
}

const unisonOf = (line: CutLine, settings: FilmSettings): LineEvent => {
  const { gainDb, lowerThird } = clipSettings(settings, line.id)
  const isNamed = settings.lowerThirds && lowerThird
  const voices = line.accepted.map(({ speaker, ...playing }) => ({
    ...playing,
    lowerThird: isNamed ? speaker : null,
    offset: 0,
  }))
  return { kind: "unison", lineId: line.id, text: line.text, voices, gainDb }
}

const eventOf = (line: CutLine, settings: FilmSettings): LineEvent | undefined => {
  const [first, second] = line.accepted
  if (first === undefined) {
    if (settings.missing === "leave-out") return undefined
    return { kind: "stand-in", lineId: line.id, text: line.text, duration: standInDuration(line.text) }
  }
  return second === undefined ? clipOf(line, first, settings) : unisonOf(line, settings)
}

const MS_PER_SECOND = 1000

/** Between two lines, and not after the last. */
const withBreaths = (events: readonly LineEvent[], breathMs: number): readonly LineEvent[] => {
  const breathAfter = wholeFrames(breathMs / MS_PER_SECOND)
  if (breathAfter === 0) return events
  return events.map((event, index) => (index < events.length - 1 ? { ...event, breathAfter } : event))
}

/** The cut of a campaign: its lines as they were put in order, with what was accepted, and cards. */
export const cutOf = (
  lines: readonly CutLine[],
  settings: FilmSettings,
  campaign: { readonly title: string },
): Cut => {
  const isLeftOut = new Set(settings.leftOut)
  const played = orderedLines(lines, settings.order).filter(({ id }) => !isLeftOut.has(id))
  const said = withBreaths(
    played.flatMap(line => eventOf(line, settings) ?? []),
    settings.breathMs,
  )
  // Cards around nothing are no film.
  if (said.length === 0) return []
  const { opener, closer, logos } = settings
  const { isOn: _on, ...closing } = closer
  return [
    ...(opener.isOn ? [titleOf(opener, campaign)] : []),
    ...said,
    ...(closer.isOn
      ? [
          {
            kind: "closing",
            duration: CLOSING_SECONDS,
            card: closing,
            logos: logos.map(({ key }) => key),
          } as const,
        ]
      : []),
  ]
}

const titleOf = ({ title, subtitle }: FilmSettings["opener"], campaign: { readonly title: string }) =>
  ({ kind: "title", duration: TITLE_SECONDS, card: { title: title ?? campaign.title, subtitle } }) as const
