import { CircleCheck, Info, type LucideIcon, OctagonAlert, TriangleAlert } from "lucide-react"
import type { ReactNode } from "react"
import styles from "./Notice.module.css"

export type NoticeTone = "plain" | "good" | "warn" | "bad"

const ICONS: Readonly<Record<NoticeTone, LucideIcon>> = {
  plain: Info,
  good: CircleCheck,
  warn: TriangleAlert,
  bad: OctagonAlert,
}

type Props = {
  readonly tone?: NoticeTone
  readonly title?: ReactNode
  /** Buttons: what can be done about it. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** Something to know, and what to do about it. Bad news is read out at once, the rest in its turn. */
export const Notice = ({ tone = "plain", title, actions, children }: Props) => {
  const Icon = ICONS[tone]
  return (
    <div className={`${styles.notice} ${styles[tone] ?? ""}`} role={tone === "bad" ? "alert" : "status"}>
      <Icon aria-hidden />
      <div className={styles.body}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}
