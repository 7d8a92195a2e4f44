/** Names of files for people: what every system bears, and still reads as it was written. */

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu
const NAME_MAX_LENGTH = 80

/** A text as a part of a file's name. @param otherwise Where nothing of it is left. */
export const fileName = (text: string, otherwise: string): string => {
  const bare = text.normalize("NFC").replace(FORBIDDEN, " ").replace(/\s+/gu, " ").trim()
  // Windows takes no name that ends in a dot, and hides one that begins with it.
  return (
    bare
      .slice(0, NAME_MAX_LENGTH)
      .replace(/^\.+|\.+$/gu, "")
      .trim() || otherwise
  )
}

const EXTENSIONS: readonly (readonly [RegExp, string])[] = [
  [/webm/u, "webm"],
  [/quicktime/u, "mov"],
  [/matroska/u, "mkv"],
]

/** Of what a recorder says it has made; mp4 where it says nothing known. */
export const extensionOf = (mimeType: string): string =>
  EXTENSIONS.find(([pattern]) => pattern.test(mimeType))?.[1] ?? "mp4"

/** A table as RFC 4180 has it, with the mark by which spreadsheets know UTF-8. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string => {
  const cell = (value: string | number): string => {
    const text = String(value)
    // A spreadsheet takes what begins so for a formula.
    const safe = /^[=+\-@\t\r]/u.test(text) && typeof value === "string" ? `'${text}` : text
    return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\ufeff${rows.map(row => row.map(cell).join(",")).join("\r\n")}\r\n`
}
