/** The shapes of what was sent and of what is decided about it: see `schemas.ts`. */
import { z } from "@hono/zod-openapi"
import { COMMENT_MAX_LENGTH, NOTE_MAX_LENGTH, NOTES_MAX, VERDICTS } from "../domain/review"
import { REFUSALS, SUBMISSION_STATES } from "../domain/submission"

const id = z.uuid().lowercase()
const instant = z.iso.datetime()
const seconds = z.number().nonnegative().finite()
const share = z.number().min(0).max(1)

/** A word about one moment; `at` in seconds from the beginning of what she sent. */
export const ReviewNote = z
  .object({ at: seconds, text: z.string().trim().min(1).max(NOTE_MAX_LENGTH) })
  .openapi("ReviewNote")
export const Review = z
  .object({ verdict: z.enum(VERDICTS), comment: z.string(), notes: z.array(ReviewNote) })
  .openapi("Review")
export const NewReview = z
  .object({
    verdict: z.enum(VERDICTS),
    comment: z.string().trim().max(COMMENT_MAX_LENGTH),
    notes: z.array(ReviewNote).max(NOTES_MAX).default([]),
  })
  .openapi("NewReview")

export const Submission = z
  .object({
    takeId: id,
    lineId: id,
    contributorId: id,
    takeNumber: z.int().positive(),
    /** The wording that she had before her eyes. */
    lineText: z.string(),
    state: z.enum(SUBMISSION_STATES),
    /** Why the file was refused; `null` unless it was. */
    refusal: z.enum(REFUSALS).nullable(),
    review: Review,
    /** SHA-256 of the file that arrived, in hex: the phone compares it before it says "arrived". */
    sha256: z.string(),
    sizeBytes: z.int(),
    /** Length of the kept part in seconds; `null` while it is being looked at. */
    duration: seconds.nullable(),
    hasPoster: z.boolean(),
    hasProxy: z.boolean(),
    arrivedAt: instant,
  })
  .openapi("Submission")

/** A stretch of the file that arrived, half-open, in seconds of its presented timeline. */
export const Points = z.object({ inPoint: seconds, outPoint: seconds }).openapi("Points")

/** What the coordinator keeps of a submission; `null`: what she chose. */
export const NewPoints = z
  .object({
    points: Points.refine(({ inPoint, outPoint }) => outPoint > inPoint, { path: ["outPoint"] }).nullable(),
  })
  .openapi("NewPoints")

/** What was measured of the kept part: see `src/domain/clip-facts.ts`. */
export const ClipFacts = z
  .object({
    length: seconds,
    sound: z
      .object({
        loudness: z.number().nullable(),
        truePeak: z.number().nullable(),
        clippedShare: share,
        noiseFloor: z.number().nullable(),
        silenceBefore: seconds,
        silenceAfter: seconds,
      })
      .nullable(),
    picture: z.object({
      width: z.number(),
      height: z.number(),
      frameRate: z.number(),
      luma: share,
      darkShare: share,
      brightShare: share,
      blur: share.nullable(),
    }),
  })
  .openapi("ClipFacts")

/** See `src/domain/face-box.ts`. */
export const FaceBox = z.object({ centreX: share, eyeY: share, headHeight: share }).openapi("FaceBox")

/** A submission as the desk sees it. */
export const DeskSubmission = Submission.extend({
  /** The part that is kept, in the film too. */
  points: Points,
  /** The part that she chose. The same, unless the coordinator has moved the points. */
  sentPoints: Points,
  /** The part that the proxy shows: points lie within it. */
  proxy: Points,
  /** The picture as players show it, in pixels; `null`: not looked at yet. */
  pictureSize: z.object({ width: z.number(), height: z.number() }).nullable(),
  /** Whether something is still being made of the kept part, such as its facts. It plays meanwhile. */
  isBeingFinished: z.boolean(),
  /** `null`: not measured, or not yet. */
  facts: ClipFacts.nullable(),
  /** Where her face is; `null`: nobody looked. */
  face: FaceBox.nullable(),
  /** The coordinator who brought it in; `null`: her phone sent it. */
  handedInBy: id.nullable(),
}).openapi("DeskSubmission")
