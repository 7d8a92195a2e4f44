/** The horizon, from the phone's motion sensors. */
import type { Tilt } from "../../domain/coaching"
import { horizonRoll } from "../../domain/horizon"

/** On iPhones the sensors speak only after she was asked, and she is asked only upon a tap. */
type AskingConstructor = { readonly requestPermission?: () => Promise<"granted" | "denied"> }

const constructorOf = (): AskingConstructor | undefined =>
  typeof DeviceOrientationEvent === "undefined" ? undefined : (DeviceOrientationEvent as AskingConstructor)

/** Whether the sensors stay silent until she allows them, and she can be asked. */
export const isHorizonAskable = async (): Promise<boolean> => {
  if (constructorOf()?.requestPermission === undefined) return false
  // Chromium knows the question too, and has answered it itself. iPhones do not say.
  const query = navigator.permissions?.query({ name: "accelerometer" as PermissionName })
  const status = await query?.catch(() => undefined)
  return status === undefined || status.state === "prompt"
}

const permission = new EventTarget()

/**
 * Ask for the motion sensors. Call it from a tap.
 *
 * @returns Whether they may speak.
 */
export const askForHorizon = async (): Promise<boolean> => {
  const answer = await constructorOf()
    ?.requestPermission?.()
    .catch(() => "denied" as const)
  if (answer === "granted") permission.dispatchEvent(new Event("granted"))
  return answer !== "denied"
}

/** By how much the screen is turned against the phone. Old iPhones say it elsewhere. */
const screenAngle = (): number =>
  screen.orientation?.angle ?? (window as { readonly orientation?: number }).orientation ?? 0

/**
 * Follow the horizon. Says nothing where there is no sensor, or none that may speak.
 *
 * @param onTilt Hears every change, up to sixty times a second.
 * @param onFlat Hears that the phone lies flat and has no horizon; {@link onTilt} tells when it has one again.
 *
 * @returns Stops.
 */
export const watchHorizon = (onTilt: (tilt: Tilt) => void, onFlat?: () => void): (() => void) => {
  const hear = ({ beta, gamma }: DeviceOrientationEvent): void => {
    // A laptop says once that it knows nothing.
    if (beta === null || gamma === null) return
    const roll = horizonRoll({ beta, gamma }, screenAngle())
    if (roll === undefined) onFlat?.()
    else onTilt({ at: performance.now(), roll })
  }
  const listen = (): void => window.addEventListener("deviceorientation", hear)
  const stop = (): void => window.removeEventListener("deviceorientation", hear)
  // Sensors that were refused to a listener stay so for it: listen anew.
  const listenAnew = (): void => {
    stop()
    listen()
  }
  listen()
  permission.addEventListener("granted", listenAnew)
  return () => {
    stop()
    permission.removeEventListener("granted", listenAnew)
  }
}
