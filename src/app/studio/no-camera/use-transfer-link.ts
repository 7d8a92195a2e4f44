/** The link by which she goes on in another browser, asked for before she taps: no tap waits for it. */
import { useEffect, useState } from "react"
import { TRANSFER_CODE_LIFE_MS } from "../../../domain/transfer-code"
import { transferLink } from "../../stores/transfer"

/** For how long a link is shown: what she copies should still work when she has found her browser. */
const SHOWN_FOR_MS = TRANSFER_CODE_LIFE_MS - 3 * 60_000

/** Kept over her tries: a new code would put an end to the one that she may have copied. */
let kept: { readonly link: string; readonly endsAt: number } | undefined

const findLink = async (): Promise<string> => {
  if (kept !== undefined && Date.now() < kept.endsAt) return kept.link
  const link = await transferLink()
  // No code could be had: the page's own address, for now.
  if (link !== location.href) kept = { link, endsAt: Date.now() + SHOWN_FOR_MS }
  return link
}

/** `undefined` until it is there. */
export const useTransferLink = (): string | undefined => {
  const [link, setLink] = useState<string>()
  useEffect(() => {
    let isHere = true
    const renew = async (): Promise<void> => {
      const found = await findLink()
      if (isHere) setLink(found)
    }
    void renew()
    const timer = setInterval(() => void renew(), SHOWN_FOR_MS)
    return () => {
      isHere = false
      clearInterval(timer)
    }
  }, [])
  return link
}
