/** How a phone is held, from the angles of its motion sensors. */

/** What the browser says of the phone's attitude (DeviceOrientation), in degrees. */
export type Attitude = {
  /** Tilt forth and back: 0 lying on its back, 90 upright. -180 to 180. */
  readonly beta: number
  /** Tilt to its right side: -90 to 90. */
  readonly gamma: number
}

/** A horizon that leans no more than so many degrees is straight. */
export const STRAIGHT_WITHIN = 2

/** A phone whose screen stands less upright than so many degrees has no horizon: it looks at floor or ceiling. */
const LEAST_UPRIGHT = 25

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const degrees = (angle: number): number => (angle * 180) / Math.PI

/**
 * How far the horizon leans clockwise on the screen, seen through it as through a window (back camera)
 * or in it as in a mirror (front camera).
 *
 * @param screenAngle by which the screen's content is turned against the phone, in degrees: 0, 90, 180, 270
 *
 * @returns degrees from -180 to 180; `undefined` for a phone that lies flat
 *
 * @see https://www.w3.org/TR/orientation-event/ for the order of the turns: alpha, beta, gamma.
 */
export const horizonRoll = ({ beta, gamma }: Attitude, screenAngle: number): number | undefined => {
  // Where "up" is, in the phone's own axes: to its right, to its upper edge.
  const right = -Math.cos(radians(beta)) * Math.sin(radians(gamma))
  const top = Math.sin(radians(beta))
  if (Math.hypot(right, top) < Math.sin(radians(LEAST_UPRIGHT))) return undefined
  const angle = radians(screenAngle)
  const screenRight = right * Math.cos(angle) - top * Math.sin(angle)
  const screenTop = right * Math.sin(angle) + top * Math.cos(angle)
  return degrees(Math.atan2(screenRight, screenTop))
}

/** @param roll as {@link horizonRoll} says it */
export const isStraight = (roll: number): boolean => Math.abs(roll) <= STRAIGHT_WITHIN
