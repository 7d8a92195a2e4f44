/** The clip by which a coordinator welcomes her people, at the head of every brief. */
import type { Bytes, Seconds } from "./timecode"

export type WelcomeClipId = string

/**
 * Where a welcome clip is on the server. The one before is shown until this one is ready.
 * - `processing`: its bytes are safe; what phones play is being made of them.
 * - `ready`: it is on every brief.
 * - `refused`: it is no usable video; a `Refusal` says why.
 */
export const WELCOME_STATES = ["processing", "ready", "refused"] as const
export type WelcomeState = (typeof WELCOME_STATES)[number]

/** Longest one. Who has five minutes to film shall not spend them all on watching. */
export const WELCOME_MAX_LENGTH: Seconds = 180
/** Largest file that one may be made of: three minutes as phones film them, in 4K. */
export const WELCOME_MAX_BYTES: Bytes = 1024 ** 3
/** Longest written version of what is said in it. */
export const WELCOME_WORDS_MAX_LENGTH = 4_000
/** Longest name of a file that is kept with it. */
export const WELCOME_NAME_MAX_LENGTH = 200
