import type { ContributorShape } from "../../../api/shapes"

/** A cell of a table that spreadsheets take from the clipboard: no tab or line break may be in it. */
const cell = (text: string): string => {
  const flat = text.replaceAll(/\s+/gu, " ")
  // What begins like a formula would be reckoned out by a spreadsheet.
  return /^[=+\-@]/u.test(flat) ? `'${flat}` : flat
}

/**
 * Names, addresses and links as a table for a mail merge: cells with tabs between them, a row a person.
 *
 * @param heads of the three columns
 */
export const linksTable = (
  heads: readonly [string, string, string],
  rows: readonly { readonly person: ContributorShape; readonly url: string }[],
): string =>
  [heads, ...rows.map(({ person, url }) => [person.name, person.email, url])]
    .map(cells => cells.map(cell).join("\t"))
    .join("\n")
