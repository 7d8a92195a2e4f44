import type { ReactNode } from "react"
import { Logo } from "./Logo"
import styles from "./MessagePage.module.css"

type Props = {
  readonly title: ReactNode
  /** What she can do now. There is always something. */
  readonly action?: ReactNode
  readonly children?: ReactNode
}

/** A page that says one thing: a dead link, a place that does not exist. */
export const MessagePage = ({ title, action, children }: Props) => (
  <main className={styles.message}>
    <div className={styles.mark}>
      <Logo />
    </div>
    <h1>{title}</h1>
    <div className={styles.body}>{children}</div>
    {action !== undefined && <div className={styles.action}>{action}</div>}
  </main>
)
