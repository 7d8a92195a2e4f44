/** Prints what a benchmark has measured. */

/**
 * One thing that was measured.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {number} ours Median.
 * @property {number | null} other Median of the alternative; null: there is none.
 * @property {string | null} otherName
 * @property {string} unit
 * @property {number | null} ratio Ours by the alternative's.
 * @property {string | null} target What ours should be; null: nothing was promised.
 * @property {boolean | null} holds
 */

/** @param {number | null} value */
const show = value => {
  if (value === null) return ""
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2)
}

/** @param {boolean | null} holds */
const verdict = holds => {
  if (holds === null) return ""
  return holds ? "holds" : "DOES NOT HOLD"
}

const HEAD = ["what", "unit", "ours", "other", "", "ratio", "target", ""]

/**
 * @param {Row} row
 * @returns {string[]}
 */
const cellsOf = row => [
  row.what,
  row.unit,
  show(row.ours),
  show(row.other),
  row.otherName ?? "",
  show(row.ratio),
  row.target ?? "",
  verdict(row.holds),
]

/**
 * One row by itself, before the others are known.
 *
 * @param {Row} row
 */
export const printRow = row => {
  const { what, unit, ours, other, otherName, target } = row
  const beside = other === null ? "" : `, ${otherName} ${show(other)}`
  const promised = target === null ? "" : ` (${target}: ${verdict(row.holds)})`
  console.log(`… ${what}: ${show(ours)} ${unit}${beside}${promised}`)
}

/** @param {readonly Row[]} rows */
export const printRows = rows => {
  const lines = [HEAD, ...rows.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...lines.map(line => (line[column] ?? "").length)))
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
}
