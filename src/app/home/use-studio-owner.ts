import { useEffect, useState } from "react"
import { findStudioOwner } from "../stores/enter-by-link"

/** Whose studio is on this phone, once that is known; `undefined`: nobody's. */
export const useStudioOwner = (): string | undefined => {
  const [owner, setOwner] = useState<string>()
  useEffect(() => void findStudioOwner().then(setOwner), [])
  return owner
}
