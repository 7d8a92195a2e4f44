import { Trans } from "@lingui/react/macro"
import { BadgeCheck, Signature } from "lucide-react"
import { useEffect, useRef } from "react"
import type { BriefShape } from "../../../api/shapes"
import { consentState, standingOf } from "../../../domain/consent"
import { followOwnConsent, useOwnConsent } from "../../stores/own-consent"
import { AskConsent } from "./AskConsent"
import styles from "./Consent.module.css"
import { SignedConsent } from "./SignedConsent"

type Props = {
  readonly brief: BriefShape
  /** Whether a take of hers is on its way or there: before that there is nothing to sign for. */
  readonly hasSent: boolean
}

/**
 * Her consent, where her takes leave: asked for once, and afterwards what she signed. Takes never wait for it;
 * the desk sees who has not signed.
 */
export const ConsentCard = ({ brief, hasSent }: Props) => {
  const kept = useOwnConsent(state => state.kept)
  useEffect(followOwnConsent, [])
  const { consentRequest: request, standing: arrival } = brief
  const own = kept && standingOf(kept)
  const standing = own ?? brief.consent ?? undefined
  const state = consentState(standing, request?.revision ?? 0, new Date())

  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(state)
  useEffect(() => {
    // Whoever signs or withdraws loses the button under her finger: she is told here what has become of it.
    const isHers = document.activeElement === document.body
    if (shown.current !== state && isHers) heading.current?.focus()
    shown.current = state
  }, [state])

  // Nobody signs in a trial. A brief of an earlier version knows no terms, and what is asked is read with the next.
  if (kept === undefined || request === undefined || arrival === "trial") return null
  if (standing === undefined && !hasSent) return null
  const isStanding = state === "signed" || state === "earlier"
  return (
    <section className={styles.card} data-asking={state === "signed" ? undefined : true}>
      <h2 className={styles.title} ref={heading} tabIndex={-1}>
        {isStanding ? <BadgeCheck aria-hidden /> : <Signature aria-hidden />}
        {state === "signed" ? <Trans>Autorisation signée</Trans> : <Trans>Votre autorisation</Trans>}
      </h2>
      {state !== "signed" && <AskConsent key={state} brief={brief} request={request} state={state} />}
      {isStanding && standing !== undefined && <SignedConsent standing={standing} kept={own} />}
    </section>
  )
}
