import { Trans } from "@lingui/react/macro"
import { CopyButton } from "../../ui/CopyButton"
import styles from "./RefusalPage.module.css"

/** For whoever helps her from afar: what the browser is, and what it said. */
export const TechnicalDetails = ({ fault }: { readonly fault: string }) => {
  const text = `${fault}\n${navigator.userAgent}`
  return (
    <details className={styles.technical}>
      <summary>
        <Trans>Détails pour la personne qui vous aide</Trans>
      </summary>
      <pre>{text}</pre>
      <CopyButton text={text} tone="quiet">
        <Trans>Copier les détails</Trans>
      </CopyButton>
    </details>
  )
}
