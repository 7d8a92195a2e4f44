/**
 * Whether the light is enough, and where it comes from.
 *
 * [Note: Light, not skin] A dark face in good light must not be told that it is badly lit. So a face alone is
 * never too dark: the whole picture has to be dark as well; and light from behind needs a face darker
 * than well-lit skin of any colour, before something much brighter.
 */
import type { Light } from "./coaching"

/** Luma of a whole picture under which cameras give noise in place of a room. Well exposed is 0.35 to 0.6. */
const DARK_PICTURE = 0.2
/** Luma of a face that is well lit before a black wall: no more light needed from here on. */
const LIT_FACE = 0.3
/** Luma of a face in its own shadow. Well-lit dark skin is about 0.25 and more. */
const SHADED_FACE = 0.22
/** How much brighter than her face the background is where a window stands behind her. */
const GLARE = 0.4
/** Luma of what is around her where the sun or a window is in it; a wall in a lit room is about 0.5. */
const BRIGHT = 0.6
/** Black is as dark as it gets, and nothing to divide by. */
const BLACK = 0.01

const below = (limit: number, luma: number): number => limit / Math.max(luma, BLACK)

/** Strain of too little light: 1 at the limit. */
export const darkness = ({ mean, face }: Light): number =>
  Math.min(below(DARK_PICTURE, mean), below(LIT_FACE, face))

/** Strain of light from behind. */
export const backlight = ({ face, around }: Light): number =>
  Math.max(0, Math.min(below(SHADED_FACE, face), (around - face) / GLARE, around / BRIGHT))
