/** Whether this phone can afford to look for a face while it films. Pure, but for asking the browser. */
import type { Seconds } from "../../domain/timecode"

export type Phone = {
  /** Gigabytes, rounded by the browser; Chromium alone says. */
  readonly memory: number | undefined
  /** Threads that run at once; `undefined` where the browser does not say. */
  readonly cores: number | undefined
  /** Whether WebAssembly computes four numbers at a time. Without it a look takes several times as long. */
  readonly hasSimd: boolean
  /** Whether pictures can be drawn away from the main thread. */
  readonly canDrawInWorkers: boolean
}

/** A phone with less is short of memory with a camera and a recorder alone. */
const MEMORY_MIN = 2
/** One for the picture, one for everything else. */
const CORES_MIN = 2

/** What does not say how weak it is gets the benefit of the doubt: a slow look is noticed soon enough. */
export const canAffordFaces = ({ memory, cores, hasSimd, canDrawInWorkers }: Phone): boolean =>
  hasSimd &&
  canDrawInWorkers &&
  (memory === undefined || memory >= MEMORY_MIN) &&
  (cores === undefined || cores >= CORES_MIN)

/** A module whose only function makes sixteen bytes and counts their bits: as new as SIMD gets. */
const SIMD_MODULE = new Uint8Array([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  // One kind of function, without parameters, that returns a vector; one function of that kind.
  ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b, 0x03, 0x02, 0x01, 0x00],
  // Its code: i32.const 0, i8x16.splat, i8x16.popcnt, end.
  ...[0x0a, 0x0a, 0x01, 0x08, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0xfd, 0x62, 0x0b],
])

/** What this browser says of its phone. */
export const thisPhone = (): Phone => {
  const { hardwareConcurrency, deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number }
  return {
    memory: deviceMemory,
    cores: hardwareConcurrency,
    hasSimd: typeof WebAssembly === "object" && WebAssembly.validate(SIMD_MODULE),
    canDrawInWorkers: typeof Worker === "function" && typeof OffscreenCanvas === "function",
  }
}

/** Four times a second at best, twice at worst. */
export const PAUSE_MIN: Seconds = 0.25
export const PAUSE_MAX: Seconds = 0.5
/** Looking may take this share of one core, before it becomes less frequent. */
const SHARE_OF_CORE = 0.1

/** From one look to the next, by how long looks take. */
export const secondsBetweenLooks = (look: Seconds): Seconds =>
  Math.min(PAUSE_MAX, Math.max(PAUSE_MIN, look / SHARE_OF_CORE))

/** A look that takes longer is at the cost of the recording: nearly half a core, twice a second. */
const LOOK_MAX: Seconds = 0.2
/** So many in a row, and it is no accident. */
export const SLOW_LOOKS = 4

/** Whether faces are to be left alone from now on. @param looks how long each look for a face took, the last at the end */
export const isTooSlow = (looks: readonly Seconds[]): boolean =>
  looks.length >= SLOW_LOOKS && looks.slice(-SLOW_LOOKS).every(look => look > LOOK_MAX)
