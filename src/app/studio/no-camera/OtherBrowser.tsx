import { Trans, useLingui } from "@lingui/react/macro"
import { ExternalLink } from "lucide-react"
import { useId, useState } from "react"
import { buttonClass } from "../../ui/button-class"
import { CopyButton } from "../../ui/CopyButton"
import { Waiting } from "../../ui/Waiting"
import styles from "./OtherBrowser.module.css"
import type { Platform } from "./platform"
import { useTransferLink } from "./use-transfer-link"
import { realBrowserLink } from "./ways-out"

/** Her link, to be taken along: by one tap where the app lets go of her, by hand everywhere. */
const WaysThere = ({ platform }: { readonly platform: Platform }) => {
  const { t } = useLingui()
  const link = useTransferLink()
  if (link === undefined)
    return (
      <Waiting>
        <Trans>Un instant…</Trans>
      </Waiting>
    )
  const shortcut = realBrowserLink(link, platform)
  return (
    <div className={styles.ways}>
      {shortcut !== undefined && (
        <a className={buttonClass("primary")} href={shortcut}>
          <ExternalLink aria-hidden />
          {platform.system === "android" ? (
            <Trans>Ouvrir dans le navigateur</Trans>
          ) : (
            <Trans>Ouvrir dans Safari</Trans>
          )}
        </a>
      )}
      <CopyButton text={link} tone={shortcut === undefined ? "primary" : "secondary"}>
        <Trans>Copier mon lien</Trans>
      </CopyButton>
      <input className={styles.link} readOnly value={link} aria-label={t`Votre lien`} />
      <p>
        <Trans>Là-bas, ce lien vous reconnaît : une seule fois, et pendant un quart d’heure.</Trans>
      </p>
    </div>
  )
}

type Props = {
  readonly platform: Platform
  /** Whether it is the way out; otherwise one more, that she opens if she wants it. */
  readonly isFirst: boolean
}

/** Going on where there is a camera. */
export const OtherBrowser = ({ platform, isFirst }: Props) => {
  const title = useId()
  // No code is asked for that nobody wants to see.
  const [isOpen, setOpen] = useState(false)
  if (!isFirst)
    return (
      <details className={styles.more} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <Trans>Continuer dans un autre navigateur ou sur un autre appareil</Trans>
        </summary>
        {isOpen && <WaysThere platform={platform} />}
      </details>
    )
  return (
    <section className={styles.first} aria-labelledby={title}>
      <h3 id={title}>
        <Trans>Continuer dans votre navigateur</Trans>
      </h3>
      <WaysThere platform={platform} />
    </section>
  )
}
