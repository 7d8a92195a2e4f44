/** The editor's J and L: each tap a step further along the speeds, and back through standing still. Pure. */

/** Below none: backward. None: standing still. 1: as it was filmed. */
export type Speed = number

/** L again and again: as far as words can still be understood. */
const FORWARD: readonly Speed[] = [1, 1.5, 2]
/** J again and again. Backward nobody listens: it may be fast. */
const BACKWARD: readonly Speed[] = [-1, -2, -4]

/** The next speed of one way; from the other way or from a stand, its first. */
const nextOf = (ladder: readonly Speed[], speed: Speed): Speed =>
  ladder[Math.min(ladder.indexOf(speed) + 1, ladder.length - 1)] ?? 0

/** What L makes of a speed. */
export const fasterForward = (speed: Speed): Speed => nextOf(FORWARD, speed)

/** What J makes of a speed. */
export const fasterBackward = (speed: Speed): Speed => nextOf(BACKWARD, speed)
