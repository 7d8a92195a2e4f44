import { Trans } from "@lingui/react/macro"
import type { Take } from "../../../domain/take"
import styles from "./ImportedFrom.module.css"

/** Which file a take was made of; nothing for a take that was recorded here. */
export const ImportedFrom = ({ take }: { readonly take: Take }) => {
  const name = take.importedFrom
  if (name === undefined) return null
  return (
    <p className={styles.from} title={name}>
      <Trans>Importée de {name}</Trans>
    </p>
  )
}
