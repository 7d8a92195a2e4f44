/**
 * A text without what people write differently and mean the same: capitals, accents, punctuation,
 * and how many spaces.
 *
 * @example
 * ```ts
 * folded(" E-mail : ") // "e mail"
 * folded("Prénom") // "prenom"
 * ```
 */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
