import { useCallback, useState } from "react"

/** Something asked of the server, with what went wrong. */
export type Work = {
  readonly isBusy: boolean
  /** What was thrown the last time. */
  readonly failure: unknown
  readonly run: (work: () => Promise<unknown>) => void
}

export const useWork = (): Work => {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const run = useCallback((work: () => Promise<unknown>): void => {
    setBusy(true)
    setFailure(undefined)
    void work()
      .catch(setFailure)
      .finally(() => setBusy(false))
  }, [])
  return { isBusy, failure, run }
}
