import type { ReactNode } from "react"
import { Link } from "wouter"
import { LanguageSwitch } from "./LanguageSwitch"
import { Logo } from "./Logo"
import styles from "./Page.module.css"
import { usePageTitle } from "./use-page-title"

type Props = {
  /** Title of the browser's tab. */
  readonly title: string
  /** Where the name of the house leads. */
  readonly home?: string
  /** What stands at the right of the header, before the language. */
  readonly actions?: ReactNode
  /** A column for reading, not a table for working. */
  readonly isNarrow?: boolean
  readonly children: ReactNode
}

/** A page with the house's header. */
export const Page = ({ title, home = "/", actions, isNarrow = false, children }: Props) => {
  usePageTitle(title)
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link to={home} className={styles.brand}>
          <Logo />
          Unisson
        </Link>
        <div className={styles.actions}>
          {actions}
          <LanguageSwitch />
        </div>
      </header>
      <main className={`${styles.main} ${isNarrow ? styles.narrow : ""}`}>{children}</main>
    </div>
  )
}
