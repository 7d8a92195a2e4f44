/** How she wants her line beside the lens. */
import { SPEAKING_PACE } from "./pace"

/**
 * What moves the line on.
 * - `voice`: her voice, while she records.
 * - `pace`: so many words a minute.
 * - `own`: the pace of her last take of this line.
 */
export type PromptGuide = "voice" | "pace" | "own"

export const PROMPT_WIDTHS = ["narrow", "normal", "wide"] as const
export type PromptWidth = (typeof PROMPT_WIDTHS)[number]

export const PROMPT_GROUNDS = ["light", "medium", "strong"] as const
export type PromptGround = (typeof PROMPT_GROUNDS)[number]

/** Sizes of the words; 1 is as designed. */
export const PROMPT_SCALES = [1, 1.25, 1.5] as const

export type PrompterChoice = {
  readonly guide: PromptGuide
  readonly wordsPerMinute: number
  readonly width: PromptWidth
  readonly ground: PromptGround
  /** The words as a mirror shows them, for a glass before the lens that turns them round again. */
  readonly isForGlass: boolean
}

export const DEFAULT_PROMPTER: PrompterChoice = {
  guide: "voice",
  wordsPerMinute: SPEAKING_PACE,
  width: "normal",
  ground: "medium",
  isForGlass: false,
}
