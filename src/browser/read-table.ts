/** Tables as spreadsheets hand them over: pasted with tabs, or saved as CSV in whatever way. */
import { parse } from "papaparse"
import { UnissonError } from "../domain/errors"

/** Largest file that is read. Five hundred people are some 100 kB; a photo by mistake is more. */
const TABLE_MAX_BYTES = 2 * 1024 ** 2

/** A file that is no table: too large, or not text. */
export class TableError extends UnissonError<"table-too-large" | "table-no-text"> {}

const UTF_16_LITTLE = [0xff, 0xfe]
const UTF_16_BIG = [0xfe, 0xff]

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/**
 * The text of a file. Excel says UTF-16 by its mark ("Unicode text"), and else saves UTF-8 or, in
 * French as in most of Europe, Windows-1252. What is no UTF-8 is taken for that: all but some short
 * texts without accents, which are the same in both, are told apart.
 */
const decode = (bytes: Uint8Array): string => {
  if (beginsWith(bytes, UTF_16_LITTLE)) return new TextDecoder("utf-16le").decode(bytes)
  if (beginsWith(bytes, UTF_16_BIG)) return new TextDecoder("utf-16be").decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}

/** Rows of cells; empty rows are left out. The delimiter is found out: tab, semicolon, comma or bar. */
export const readTable = (text: string): string[][] =>
  parse<string[]>(text.replace(/^\ufeff/u, ""), {
    skipEmptyLines: "greedy",
    delimitersToGuess: ["\t", ";", ",", "|"],
  }).data

/**
 * The rows of a file.
 *
 * @throws TableError for what is too large or no text: a workbook itself (.xlsx) instead of its CSV
 */
export const readTableFile = async (file: Blob): Promise<string[][]> => {
  if (file.size > TABLE_MAX_BYTES) {
    throw new TableError("table-too-large", `${file.size} bytes are no list of people`)
  }
  const text = decode(new Uint8Array(await file.arrayBuffer()))
  // No text has this character, and every workbook, picture or PDF has many.
  if (text.includes("\0")) {
    throw new TableError("table-no-text", "The file holds something else than text")
  }
  return readTable(text)
}
