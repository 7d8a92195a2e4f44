/** Sizes and lengths as people read them, by the rules of a language. Pure. */
import type { Bytes, Seconds } from "../../domain/timecode"

const UNITS = ["kilobyte", "megabyte", "gigabyte"] as const
const STEP = 1000

/** "3,1 Mo", "840 ko": a size with at most one decimal. */
export const sizeWords = (bytes: Bytes, language: string): string => {
  let value = Math.max(0, bytes) / STEP
  let unit = 0
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP
    unit += 1
  }
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: UNITS[unit] ?? "kilobyte",
    maximumFractionDigits: unit === 0 || value >= 10 ? 0 : 1,
  }).format(value)
}

/** "4,2 s": a length to the tenth of a second. */
export const lengthWords = (length: Seconds, language: string): string =>
  new Intl.NumberFormat(language, {
    style: "unit",
    unit: "second",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(length)

/** "4,23 s": a moment to the hundredth of a second, so that one frame makes a difference. */
export const momentWords = (at: Seconds, language: string): string =>
  new Intl.NumberFormat(language, {
    style: "unit",
    unit: "second",
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(at)

/** "40 %": a share from 0 to 1. */
export const shareWords = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share)
