import { randomInt } from "node:crypto"

const STEM_MAX_LENGTH = 60
const SUFFIX_LENGTH = 8
/** Without letters and digits that are taken for each other when read aloud. */
const SUFFIX_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"

/** « Égalité : 8 mars ! » as `egalite-8-mars`. */
const stemOf = (title: string): string =>
  title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, STEM_MAX_LENGTH)
    .replace(/^-|-$/g, "")

/** What follows `/p/` in the address of a campaign's page: its title, and letters that make it its own. */
export const makeSlug = (title: string): string => {
  const suffix = Array.from(
    { length: SUFFIX_LENGTH },
    () => SUFFIX_ALPHABET[randomInt(SUFFIX_ALPHABET.length)],
  ).join("")
  return [stemOf(title), suffix].filter(part => part !== "").join("-")
}
