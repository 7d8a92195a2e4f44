import { UnissonError } from "../domain/errors"

/** What is shown of an error: a sentence if it was foreseen, else everything there is to know. */
const wordsFor = (error: unknown): string => {
  if (error instanceof UnissonError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/**
 * Run a program of ours to its end, and the process with it. It answers with its exit code.
 *
 * An error that was foreseen is told in its one sentence; then the exit code is 1. The process ends even
 * if something still holds it open: by then everything that had to be closed is closed.
 */
export const runProgram = async (program: () => Promise<number>): Promise<never> => {
  try {
    process.exit(await program())
  } catch (error) {
    process.stderr.write(`${wordsFor(error)}\n`)
    process.exit(1)
  }
}
