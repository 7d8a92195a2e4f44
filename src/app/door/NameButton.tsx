import { Trans } from "@lingui/react/macro"
import { ChevronRight } from "lucide-react"
import type { Person } from "./coming-in"
import styles from "./WhoAreYou.module.css"

type Props = { readonly person: Person; readonly onClick: () => void }

/** A name of the team: free to take, or with somebody behind it. */
export const NameButton = ({ person: { name, isFree }, onClick }: Props) => (
  <button type="button" className={`${styles.name} ${isFree ? "" : styles.taken}`} onClick={onClick}>
    {name}
    {isFree ? (
      <ChevronRight aria-hidden />
    ) : (
      <span className={styles.note}>
        <Trans>a déjà son lien</Trans>
      </span>
    )}
  </button>
)
