/** One line of what the doctor found. */
export type Finding = {
  /** What was looked at: "Node", "ffmpeg". */
  readonly subject: string
  /**
   * - `good`: nothing to do.
   * - `hint`: works, with a limit that is worth knowing.
   * - `blocks`: Unisson does not start, or cannot do its work.
   */
  readonly verdict: "good" | "hint" | "blocks"
  readonly words: string
  /** What to do about it. */
  readonly remedy?: string
}

const MARKS = { good: "✓", hint: "!", blocks: "✗" } as const

/** The findings as lines for a terminal, the subjects in one column. */
export const reportOf = (findings: readonly Finding[]): string => {
  const width = Math.max(...findings.map(({ subject }) => subject.length))
  const lines = findings.flatMap(({ subject, verdict, words, remedy }) => [
    `${MARKS[verdict]} ${subject.padEnd(width)}  ${words}`,
    ...(remedy === undefined ? [] : [`  ${" ".repeat(width)}  → ${remedy}`]),
  ])
  return `${lines.join("\n")}\n`
}
