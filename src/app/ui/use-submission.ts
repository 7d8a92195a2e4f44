import { useState } from "react"

type Submission = {
  readonly isBusy: boolean
  /** What was thrown the last time. */
  readonly failure: unknown
  /** Do the work, unless it is under way. */
  readonly submit: (work: () => Promise<void>) => void
}

/** Sending a form: once at a time, with what went wrong. */
export const useSubmission = (): Submission => {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      await work()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return {
    isBusy,
    failure,
    submit: work => {
      if (!isBusy) void run(work)
    },
  }
}
