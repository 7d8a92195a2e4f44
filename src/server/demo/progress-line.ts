/** What the demonstration tells whoever watches: on a terminal one line that fills, in a log a line now and then. */

const WIDTH = 24
/** Where lines cannot be overwritten: one for each quarter of the way. */
const LOG_STEPS = 4

export const say = (...lines: string[]): void => {
  for (const line of lines) process.stdout.write(`${line === "" ? "" : `  ${line}`}\n`)
}

/** Show how far something is. Call what is returned with 0 to 1. */
export const createProgressLine = (title: string): ((progress: number) => void) => {
  let shown = -1
  return progress => {
    const isTerminal = process.stdout.isTTY
    const step = Math.floor(progress * (isTerminal ? WIDTH : LOG_STEPS))
    if (step <= shown) return
    shown = step
    const percent = `${Math.round(progress * 100)}\u202F%`
    if (!isTerminal) return say(`${title}: ${percent}`)
    const bar = "█".repeat(step).padEnd(WIDTH, "░")
    process.stdout.write(`\r  ${bar} ${title} ${percent}${progress >= 1 ? "\n" : ""}`)
  }
}
