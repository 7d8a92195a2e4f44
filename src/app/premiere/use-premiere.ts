import { useCallback, useEffect, useState } from "react"
import type { PremiereShape } from "../../api/shapes"
import { ApiError, call } from "../../browser/api-client"
import { suggestLanguage } from "../i18n/language"

type Reading =
  | { readonly state: "reading" }
  | { readonly state: "read"; readonly premiere: PremiereShape }
  | { readonly state: "failed"; readonly code: string }

const read = async (slug: string, signal: AbortSignal): Promise<Reading> => {
  try {
    const premiere = await call("readPremiere", { params: { slug }, signal })
    await suggestLanguage(premiere.language)
    return { state: "read", premiere }
  } catch (error) {
    return { state: "failed", code: error instanceof ApiError ? error.code : "unknown" }
  }
}

/** What the public page shows. The page then speaks the film's language, unless its reader chose one. */
export const usePremiere = (slug: string): { readonly reading: Reading; readonly retry: () => void } => {
  const [reading, setReading] = useState<Reading>({ state: "reading" })
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another reading of the same slug
  useEffect(() => {
    const leaving = new AbortController()
    setReading({ state: "reading" })
    void read(slug, leaving.signal).then(result => {
      if (!leaving.signal.aborted) setReading(result)
    })
    return () => leaving.abort()
  }, [slug, attempt])

  return { reading, retry: useCallback(() => setAttempt(count => count + 1), []) }
}
