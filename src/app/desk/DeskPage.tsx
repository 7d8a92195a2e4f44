import { Trans } from "@lingui/react/macro"
import { LogOut } from "lucide-react"
import { type ReactNode, useState } from "react"
import { signOut } from "../stores/desk-session"
import { Button } from "../ui/Button"
import { Page } from "../ui/Page"
import styles from "./DeskPage.module.css"
import { DESK } from "./paths"
import { useKeptFocus } from "./use-kept-focus"

type Props = { readonly title: string; readonly isNarrow?: boolean; readonly children: ReactNode }

/** A page of the desk. */
export const DeskPage = ({ title, isNarrow = false, children }: Props) => {
  useKeptFocus()
  return (
    <div className={styles.desk}>
      <Page title={title} home={DESK} isNarrow={isNarrow} actions={<SignOutButton />}>
        {children}
      </Page>
    </div>
  )
}

const SignOutButton = () => {
  const [isBusy, setBusy] = useState(false)
  const leave = async (): Promise<void> => {
    setBusy(true)
    try {
      await signOut()
    } catch {
      // Not told to the server, so she is still signed in: the button is there again.
      setBusy(false)
    }
  }
  return (
    <Button tone="quiet" icon={<LogOut aria-hidden />} isBusy={isBusy} onClick={() => void leave()}>
      <span className={styles.label}>
        <Trans>Se déconnecter</Trans>
      </span>
    </Button>
  )
}
