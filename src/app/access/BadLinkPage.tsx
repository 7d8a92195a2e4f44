import { Trans, useLingui } from "@lingui/react/macro"
import type { ReactNode } from "react"
import { Button } from "../ui/Button"
import { ButtonLink } from "../ui/ButtonLink"
import { failureWords } from "../ui/failure-words"
import { MessagePage } from "../ui/MessagePage"
import { usePageTitle } from "../ui/use-page-title"
import styles from "./BadLinkPage.module.css"

type Props = {
  /** Why the link leads nowhere. */
  readonly code: string
  /** How to get another. */
  readonly children: ReactNode
}

/** A link that leads nowhere: why, and how to get one that does. */
export const BadLinkPage = ({ code, children }: Props) => {
  const { t } = useLingui()
  usePageTitle(t`Lien`)
  if (!code.startsWith("link-")) {
    return (
      <MessagePage
        title={<Trans>Le lien n’a pas pu être vérifié</Trans>}
        action={
          // The token has left the address: only the link itself brings it back.
          <Button tone="primary" size="big" onClick={() => history.back()}>
            <Trans>Revenir en arrière</Trans>
          </Button>
        }
      >
        <p>{t(failureWords(code))}</p>
        <p>
          <Trans>Ensuite, ouvrez de nouveau le lien : il n’a pas été utilisé.</Trans>
        </p>
      </MessagePage>
    )
  }
  return (
    <MessagePage
      title={
        code === "link-used" ? <Trans>Ce lien a déjà servi</Trans> : <Trans>Ce lien ne fonctionne pas</Trans>
      }
      action={
        <ButtonLink to="/sign-in" tone="primary" size="big">
          <Trans>Se connecter</Trans>
        </ButtonLink>
      }
    >
      <div className={styles.ways}>{children}</div>
    </MessagePage>
  )
}
