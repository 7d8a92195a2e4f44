import { Trans, useLingui } from "@lingui/react/macro"
import { Check, CircleDashed } from "lucide-react"
import { sizeWords } from "../../i18n/quantities"
import type { PartState } from "../../stores/offline-readiness"
import styles from "./OfflineParts.module.css"
import { OFFLINE_WORDS } from "./offline-words"

/** Where one part is, in a word or two. */
const StandingWords = ({ part }: { readonly part: PartState }) => {
  const { i18n } = useLingui()
  if (part.standing === "kept") return <Trans>sur ce téléphone</Trans>
  if (part.standing === "coming") return <Trans>arrive…</Trans>
  if (part.standing === "impossible") return <Trans>impossible ici</Trans>
  if (part.transferBytes === 0) return <Trans>manque</Trans>
  const size = sizeWords(part.transferBytes, i18n.locale)
  return <Trans>manque, environ {size}</Trans>
}

/** All that working without network needs, and where each part is. */
export const OfflineParts = ({ parts }: { readonly parts: readonly PartState[] }) => {
  const { i18n } = useLingui()
  return (
    <ul className={styles.parts}>
      {parts.map(part => (
        <li key={part.name} className={part.standing === "kept" ? styles.kept : styles.missing}>
          {part.standing === "kept" ? <Check aria-hidden /> : <CircleDashed aria-hidden />}
          <span>{i18n._(OFFLINE_WORDS[part.name])}</span>
          <span className={styles.standing}>
            <StandingWords part={part} />
          </span>
        </li>
      ))}
    </ul>
  )
}
