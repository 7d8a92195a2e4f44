import { Trans } from "@lingui/react/macro"
import { Check, Copy, TriangleAlert } from "lucide-react"
import { type ReactNode, useEffect, useState } from "react"
import { Button } from "./Button"
import type { ButtonTone } from "./button-class"
import { copyText } from "./copy-text"
import { VisuallyHidden } from "./VisuallyHidden"

/** How long the button says that it has copied. */
const TOLD_FOR_MS = 2_500

type Props = {
  readonly text: string
  readonly tone?: ButtonTone
  /** What it copies: "Copy the link". It keeps this name while it says how it went. */
  readonly children: ReactNode
}

const ICONS = { copied: <Check aria-hidden />, failed: <TriangleAlert aria-hidden /> } as const

/** Copies a text, and says whether that worked. */
export const CopyButton = ({ text, tone = "secondary", children }: Props) => {
  const [outcome, setOutcome] = useState<keyof typeof ICONS>()
  useEffect(() => {
    if (outcome === undefined) return undefined
    const timer = setTimeout(() => setOutcome(undefined), TOLD_FOR_MS)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = async (): Promise<void> => setOutcome((await copyText(text)) ? "copied" : "failed")
  return (
    <>
      <Button
        tone={tone}
        icon={outcome === undefined ? <Copy aria-hidden /> : ICONS[outcome]}
        onClick={() => void copy()}
      >
        {children}
      </Button>
      <VisuallyHidden>
        <span role="status">
          {outcome === "copied" && <Trans>Copié.</Trans>}
          {outcome === "failed" && <Trans>La copie n’a pas marché : sélectionnez le lien.</Trans>}
        </span>
      </VisuallyHidden>
    </>
  )
}
