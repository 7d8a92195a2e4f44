/**
 * Codes by which a person goes on in another browser: read on one screen, typed on another.
 *
 * The letters are Crockford's: no I, L, O or U, so that no two of them are taken for each other;
 * and whoever types an O all the same means 0.
 */
export const TRANSFER_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** Letters and digits of a code. 8 of 32 make 2^40 codes: see [Note: Odds of guessing a code]. */
export const TRANSFER_CODE_LENGTH = 8

/** Milliseconds for which a code works: time to fetch the other phone, and no more. */
export const TRANSFER_CODE_LIFE_MS = 15 * 60 * 1000

/** Between the halves, where it is shown. */
const HYPHEN = "-"

const MEANT: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" }

const isOfCode = (letter: string): boolean => TRANSFER_ALPHABET.includes(letter)

/**
 * The code that somebody typed, whatever its case, spaces and hyphens.
 *
 * @returns `undefined` for what can be no code.
 *
 * @example
 * ```ts
 * readTransferCode(" k7qm 2x9d") // "K7QM2X9D"
 * ```
 */
export const readTransferCode = (typed: string): string | undefined => {
  const letters = [...typed.toUpperCase().replace(/[\s\p{Dash}]/gu, "")].map(
    letter => MEANT[letter] ?? letter,
  )
  return letters.length === TRANSFER_CODE_LENGTH && letters.every(isOfCode) ? letters.join("") : undefined
}

/** A code as it is shown: `K7QM-2X9D`. */
export const showTransferCode = (code: string): string => {
  const middle = TRANSFER_CODE_LENGTH / 2
  return code.slice(0, middle) + HYPHEN + code.slice(middle)
}
