/** A prompt as a voice goes through it. */
import type { Prompt } from "./prompt"
import type { Seam } from "./seams"
import type { Course } from "./voice-follower"

/** How readily one falls silent at a seam. Hesitations come anywhere, but seldom behind an article. */
const READINESS: Readonly<Record<Seam, number>> = { mark: 1, joint: 0.2, plain: 0.04, tie: 0.01, bond: 0.01 }

export const courseOf = ({ words }: Prompt): Course => ({
  places: words.map(({ syllablesBefore, syllables, seam }) => ({
    at: syllablesBefore + syllables,
    readiness: READINESS[seam],
  })),
  lastWord: words.at(-1)?.syllablesBefore ?? 0,
})
