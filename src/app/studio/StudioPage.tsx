import { useLingui } from "@lingui/react/macro"
import { ArrowLeft } from "lucide-react"
import type { ReactNode } from "react"
import { ButtonLink } from "../ui/ButtonLink"
import { usePageTitle } from "../ui/use-page-title"
import { OutboxLink } from "./OutboxLink"
import styles from "./StudioPage.module.css"

type Props = {
  readonly title: string
  /** One step back. */
  readonly back: string
  /** The next step: one big button, and little else, at thumb's reach. */
  readonly next?: ReactNode
  readonly children: ReactNode
}

/** A screen of the studio: where she is above, the one next step below. */
export const StudioPage = ({ title, back, next, children }: Props) => {
  const { t } = useLingui()
  usePageTitle(title)
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <ButtonLink to={back} tone="quiet" size="icon" label={t`Retour`} icon={<ArrowLeft aria-hidden />} />
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.side}>
          <OutboxLink />
        </div>
      </header>
      <main className={styles.main}>{children}</main>
      {next !== undefined && <div className={styles.next}>{next}</div>}
    </div>
  )
}
