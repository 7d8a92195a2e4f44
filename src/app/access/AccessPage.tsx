import type { FormEvent, ReactNode } from "react"
import { Page } from "../ui/Page"
import styles from "./AccessPage.module.css"

type Props = {
  readonly title: string
  /** One sentence under the title. */
  readonly lead?: ReactNode
  /** What is done when the form is sent. */
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** A page with one short form: to set up, to sign in, to choose a password. */
export const AccessPage = ({ title, lead, onSubmit, children }: Props) => (
  <Page title={title} isNarrow>
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <h1>{title}</h1>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </form>
  </Page>
)
