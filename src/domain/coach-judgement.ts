/** From what is measured to what could be said, the most important first. */
import { aside, farness, height, leaning, lookingDown, lowness, type Mark, nearness } from "./coach-face"
import { backlight, darkness } from "./coach-light"
import { loudness, noisiness, quietness } from "./coach-sound"
import { type Finding, HINTS, type Hint, type Look, type Measures } from "./coaching"

/** Milliseconds after which a measure says nothing of now: the phone was busy, or the page asleep. */
const STALE_MS = 2_500

/** Nobody in sight is twice the limit: there is no "nearly". */
const ABSENT = 2
/** Between mended and broken: what is told of it now stays as it is. */
const UNDECIDED = 0.9

type Judged = Pick<Finding, "strain" | "towards"> & { readonly hint: Hint }

/** In the dark no face is found: then light is what helps, and her absence is no news. */
const absence = (look: Look): number => {
  if (look.face !== undefined) return 0
  return Math.max(darkness(look.light), backlight(look.light)) >= 1 ? UNDECIDED : ABSENT
}

const judgeLook = (look: Look, mark: Mark): readonly Judged[] => {
  const { face, light } = look
  const ofLight: Judged[] = [
    { hint: "too-dark", strain: darkness(light) },
    { hint: "backlight", strain: backlight(light) },
  ]
  if (face === "unknown") return ofLight
  const ofPresence: Judged[] = [{ hint: "no-face", strain: absence(look) }, ...ofLight]
  if (face === undefined) return ofPresence
  return [
    ...ofPresence,
    { hint: "too-near", strain: nearness(face, mark) },
    { hint: "too-far", strain: farness(face, mark) },
    { hint: "too-high", strain: height(face, mark) },
    { hint: "too-low", strain: lowness(face, mark) },
    { hint: "off-mark", ...aside(face, mark) },
    { hint: "look-up", strain: lookingDown(face) },
  ]
}

const known = (hint: Hint, at: number, strain: number | undefined): readonly Finding[] =>
  strain === undefined ? [] : [{ hint, at, strain }]

const fresh = <T extends { readonly at: number }>(measure: T | undefined, now: number): T | undefined =>
  measure !== undefined && now - measure.at < STALE_MS ? measure : undefined

/** Whether a face is seen now: where none is, or none is looked for, nobody knows whether all is well. */
export const isFaceSeen = ({ look }: Measures, now: number): boolean =>
  typeof fresh(look, now)?.face === "object"

/**
 * Measure all that can be measured against its limit.
 *
 * @param now `performance.now()`: what is older than {@link STALE_MS} is forgotten
 * @returns one finding for each hint that could be judged, in the order of {@link HINTS}
 */
export const judge = (measures: Measures, mark: Mark, now: number): readonly Finding[] => {
  const look = fresh(measures.look, now)
  const sound = fresh(measures.sound, now)
  const tilt = fresh(measures.tilt, now)
  const roll = typeof look?.face === "object" ? look.face.roll : undefined
  const findings: readonly Finding[] = [
    ...(look === undefined ? [] : judgeLook(look, mark).map(judged => ({ ...judged, at: look.at }))),
    ...known("phone-tilted", (tilt ?? look)?.at ?? now, leaning(roll, tilt?.roll)),
    ...(sound === undefined
      ? []
      : [
          ...known("too-loud", sound.at, loudness(sound)),
          ...known("too-quiet", sound.at, quietness(sound)),
          ...known("noisy-room", sound.at, noisiness(sound)),
        ]),
  ]
  return findings.toSorted((one, other) => HINTS.indexOf(one.hint) - HINTS.indexOf(other.hint))
}

/**
 * What is worth a word while she speaks.
 *
 * [Note: The coach holds its tongue] While she records, only what loses the take is shown: she has left the
 * picture, or she is heard badly. Nothing is spoken, for the microphone would hear it; nothing moves.
 */
const SPOILS_THE_TAKE: ReadonlySet<Hint> = new Set([
  "no-face",
  "too-high",
  "off-mark",
  "too-loud",
  "too-quiet",
])

export const whatSpoilsTheTake = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ hint }) => SPOILS_THE_TAKE.has(hint))
