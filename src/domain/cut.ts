/** What plays when. */
import type { PicturePlace } from "./film-settings"
import { FRAME_RATE, framesIn } from "./frames"
import type { ContributorId, LineId, TakeId } from "./ids"
import { lengthOf, type Points, type Seconds } from "./timecode"

/** What a lower third says: a name, and under it a role and a place. The second may be empty. */
export type LowerThird = { readonly name: string; readonly detail: string }

/** What the lower third says of somebody. */
export const lowerThirdOf = ({
  name,
  role,
  place,
}: {
  readonly name: string
  readonly role: string
  readonly place: string
}): LowerThird => ({ name, detail: [role, place].filter(part => part !== "").join(" · ") })

/** What the first card says. */
export type TitleCard = { readonly title: string; readonly subtitle: string }

/** What the last card says. Each may be empty. */
export type ClosingCard = { readonly title: string; readonly callToAct: string; readonly address: string }

type Breath = {
  /** The picture stays and it is silent, after this stretch and before the next. Whole frames; left out: 0. */
  readonly breathAfter?: Seconds
}

type OfLine = { readonly lineId: LineId; readonly text: string }

/** What is played of a submission, and whose it is. */
export type Playing = {
  readonly contributorId: ContributorId
  readonly takeId: TakeId
  /** Within the submitted file. See [Note: Half-open ranges]. */
  readonly points: Points
}

/** One of those who say a line together. */
export type UnisonVoice = Playing & {
  /** Under her picture. */
  readonly lowerThird: LowerThird | null
  /** How long after the stretch's beginning her part begins. The aligned speech says. */
  readonly offset: Seconds
}

type Clip = OfLine &
  Playing & {
    readonly kind: "clip"
    readonly gainDb: number
    /** Kept in the middle where the format crops; null: proposed. */
    readonly crop: PicturePlace | null
    readonly lowerThird: LowerThird | null
  }

type Unison = OfLine & {
  readonly kind: "unison"
  /** At least two, in the order in which the line names them. */
  readonly voices: readonly UnisonVoice[]
  readonly gainDb: number
}

type StandIn = OfLine & { readonly kind: "stand-in"; readonly duration: Seconds }

/** A stretch of the film. */
export type CutEvent = Breath &
  (
    | Clip
    | Unison
    /** The card that stands in for a line nobody has filmed yet. */
    | StandIn
    | { readonly kind: "title"; readonly duration: Seconds; readonly card: TitleCard }
    | {
        readonly kind: "closing"
        readonly duration: Seconds
        readonly card: ClosingCard
        /** Keys of pictures in the media store. */
        readonly logos: readonly string[]
      }
  )

/** The ordered list of what plays when (an edit decision list). */
export type Cut = readonly CutEvent[]

/** A stretch in which a line is said, or stands to be read. */
export type LineEvent = Extract<CutEvent, OfLine>

export const isLineEvent = (event: CutEvent): event is LineEvent => "lineId" in event

/** How long one stretch of the film lasts, without the breath after it. */
export const eventDuration = (event: CutEvent): Seconds => {
  switch (event.kind) {
    case "clip":
      return lengthOf(event.points)
    case "unison":
      return Math.max(...event.voices.map(({ offset, points }) => offset + lengthOf(points)))
    default:
      return event.duration
  }
}

/** Frames that a stretch and the breath after it have. */
export const eventFrames = (event: CutEvent): number =>
  framesIn(eventDuration(event)) + Math.round((event.breathAfter ?? 0) * FRAME_RATE)

/** How long the film lasts: each stretch has whole frames. */
export const cutDuration = (cut: Cut): Seconds =>
  cut.reduce((frames, event) => frames + eventFrames(event), 0) / FRAME_RATE

/** A stretch with its place in the film, in seconds from its beginning. */
export type PlacedEvent = { readonly event: CutEvent; readonly from: Seconds; readonly to: Seconds }

/** When each stretch plays, the breath after it counted in. */
export const placed = (cut: Cut): PlacedEvent[] => {
  let frames = 0
  return cut.map(event => {
    const from = frames / FRAME_RATE
    frames += eventFrames(event)
    return { event, from, to: frames / FRAME_RATE }
  })
}

/** Who is seen and heard in a cut. */
export const peopleIn = (cut: Cut): ReadonlySet<ContributorId> =>
  new Set(
    cut.flatMap(event => {
      if (event.kind === "clip") return event.contributorId
      return event.kind === "unison" ? event.voices.map(({ contributorId }) => contributorId) : []
    }),
  )
