/** The camera and the microphone: open, list, and say in one word why not. */
import { UnissonError } from "../../domain/errors"
import type { CameraFacts, Pixels } from "../../domain/take"
import { type CameraChoice, constraintsOf } from "./camera-constraints"
import { facingOf, readCameraFacts } from "./camera-facts"
import { findTorch, type Torch } from "./torch"

/** Belongs to {@link openCamera}: who opens a camera needs one module for it. */
export type { CameraChoice }

/**
 * Why there is no camera.
 * - `denied`: she, or her system, said no; the question does not come back by itself.
 * - `not-found`: no camera or no microphone.
 * - `in-use`: another program holds it.
 * - `insecure`: the page did not come over HTTPS.
 * - `unsupported`: this browser (often one inside another app) has no camera for pages.
 */
export type CameraFailure = "denied" | "not-found" | "in-use" | "insecure" | "unsupported" | "unknown"

/** The camera cannot be had; `code` says why. */
export class CameraError extends UnissonError<CameraFailure> {}

/** An open camera with its microphone. */
export type Camera = {
  readonly stream: MediaStream
  /** What the camera gave when it was opened; read back, for a wish is not a promise. */
  readonly width: Pixels
  readonly height: Pixels
  /** Frames a second; 0 where the browser does not say. */
  readonly frameRate: number
  /** Which camera it is, to be remembered in the settings. */
  readonly cameraId: string | undefined
  readonly microphoneId: string | undefined
  /** Which way it looks, by its own word. */
  readonly facing: CameraFacts["facing"]
  /** Only where the camera has a lamp, and the browser lets pages light it. */
  readonly torch?: Torch
  /** What it gives at this moment, with the screen as it is held. */
  readonly readFacts: () => CameraFacts
  /** Stop camera and microphone: the light goes out. */
  readonly close: () => void
}

/** A camera or a microphone to choose from. */
export type Device = {
  readonly id: string
  /** The system's name for it. Empty until the permission is given. */
  readonly label: string
}

const FAILURES: Readonly<Record<string, CameraFailure>> = {
  NotAllowedError: "denied",
  PermissionDeniedError: "denied",
  // Plain HTTP is known beforehand: what is refused for safety here, a setting of the site or the browser forbids.
  SecurityError: "denied",
  NotFoundError: "not-found",
  DevicesNotFoundError: "not-found",
  OverconstrainedError: "not-found",
  NotReadableError: "in-use",
  TrackStartError: "in-use",
  AbortError: "in-use",
  TypeError: "unsupported",
}

/** What getUserMedia threw, as a {@link CameraError}. */
export const cameraErrorOf = (cause: unknown): CameraError => {
  const name = cause instanceof Error ? cause.name : ""
  const code = FAILURES[name] ?? "unknown"
  return new CameraError(code, `The camera cannot be opened (${code}): ${String(cause)}`, { cause })
}

/** Why no page may have a camera here, known without asking for one; `undefined`: it may be asked for. */
export const cameraFault = (): "insecure" | "unsupported" | undefined => {
  if (!window.isSecureContext) return "insecure"
  const devices: MediaDevices | undefined = navigator.mediaDevices
  return devices?.getUserMedia === undefined ? "unsupported" : undefined
}

const needMediaDevices = (): MediaDevices => {
  const fault = cameraFault()
  if (fault !== undefined) throw new CameraError(fault, `This page may have no camera (${fault})`)
  return navigator.mediaDevices
}

/** What browsers throw when a device that was asked for exactly is no longer there. */
const GONE_ERRORS = new Set(["OverconstrainedError", "NotFoundError"])

/** The stream of the devices chosen; of the phone's own where one of them has been unplugged. */
const openStream = async (devices: MediaDevices, choice: CameraChoice): Promise<MediaStream> => {
  try {
    return await devices.getUserMedia(constraintsOf(choice))
  } catch (cause) {
    const isGone = cause instanceof Error && GONE_ERRORS.has(cause.name)
    if (!isGone || (choice.cameraId ?? choice.microphoneId) === undefined) throw cause
    const { cameraId: _camera, microphoneId: _microphone, ...rest } = choice
    return devices.getUserMedia(constraintsOf(rest))
  }
}

/**
 * Open the camera and the microphone. Asks for the permission where it is not given yet.
 *
 * Call it once a visit and keep the stream: iPhones ask again at each call. Call it again, for a
 * fresh stream, only after the old one was lost (see `isAlive`).
 *
 * @throws {CameraError}
 */
export const openCamera = async (choice: CameraChoice = {}): Promise<Camera> => {
  const devices = needMediaDevices()
  const stream = await openStream(devices, choice).catch((cause: unknown) => {
    throw cameraErrorOf(cause)
  })
  const picture = stream.getVideoTracks()[0]?.getSettings() ?? {}
  const torch = findTorch(stream)
  return {
    stream,
    width: picture.width ?? 0,
    height: picture.height ?? 0,
    frameRate: picture.frameRate ?? 0,
    cameraId: picture.deviceId,
    microphoneId: stream.getAudioTracks()[0]?.getSettings().deviceId,
    facing: facingOf(picture),
    ...(torch && { torch }),
    readFacts: () => readCameraFacts(stream),
    close: () => {
      for (const track of stream.getTracks()) track.stop()
    },
  }
}

/** Cameras and microphones to choose from. Names are known once the permission is given. */
export const listDevices = async (): Promise<{ cameras: Device[]; microphones: Device[] }> => {
  const devices = await needMediaDevices().enumerateDevices()
  const ofKind = (kind: MediaDeviceKind): Device[] =>
    devices
      .filter(device => device.kind === kind && device.deviceId !== "")
      .map(device => ({ id: device.deviceId, label: device.label }))
  return { cameras: ofKind("videoinput"), microphones: ofKind("audioinput") }
}

/**
 * Tell each time a camera or microphone comes or goes.
 *
 * @returns Stops listening.
 */
export const watchDevices = (onChange: () => void): (() => void) => {
  const listening = new AbortController()
  const devices: MediaDevices | undefined = navigator.mediaDevices
  devices?.addEventListener("devicechange", onChange, { signal: listening.signal })
  return () => listening.abort()
}
