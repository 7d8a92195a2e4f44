import { useLingui } from "@lingui/react/macro"
import { BadgeCheck, ShieldX, Signature } from "lucide-react"
import { lazy, Suspense, useState } from "react"
import type { ContributorShape } from "../../../api/shapes"
import { type ConsentState, isAllowed } from "../../../domain/consent"
import styles from "./ConsentMark.module.css"
import { CONSENT_WORDS } from "./consent-words"

/** With the words of what was signed: for whoever wants to read it. */
const ConsentDialog = lazy(async () => ({ default: (await import("./ConsentDialog")).ConsentDialog }))

type Props = { readonly contributor: ContributorShape; readonly state: ConsentState }

/** Where somebody is with her consent, and the way to read it. */
export const ConsentMark = ({ contributor, state }: Props) => {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const words = t(CONSENT_WORDS[state])
  const { name } = contributor
  const Icon = isAllowed(state) ? BadgeCheck : state === "withdrawn" ? ShieldX : Signature
  return (
    <>
      <button
        type="button"
        className={styles.mark}
        data-state={state}
        aria-label={t`${words} : ${name}`}
        onClick={() => setOpen(true)}
      >
        <Icon aria-hidden />
        {words}
      </button>
      {isOpen && (
        <Suspense>
          <ConsentDialog contributor={contributor} state={state} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
