import { Trans } from "@lingui/react/macro"
import { ArrowRight, Share2 } from "lucide-react"
import { useLocation } from "wouter"
import { forgetComing } from "../stores/open-door"
import { Button } from "../ui/Button"
import { CopyButton } from "../ui/CopyButton"
import { Page } from "../ui/Page"
import { TextField } from "../ui/TextField"
import styles from "./WhoAreYou.module.css"

type Props = { readonly name: string; readonly url: string; readonly campaignTitle: string }

/** She is in. From now on this link is hers: it brings her back, here or on another phone. */
export const OwnLink = ({ name, url, campaignTitle }: Props) => {
  const [, navigate] = useLocation()
  const goOn = async (): Promise<void> => {
    await forgetComing()
    navigate("/studio", { replace: true })
  }
  return (
    <Page title={campaignTitle} isNarrow>
      <div className={styles.door}>
        <div className={styles.head}>
          <p className={styles.film}>{campaignTitle}</p>
          <h1>
            <Trans>Bienvenue, {name}</Trans>
          </h1>
          <p className={styles.lead}>
            <Trans>
              Voici votre lien à vous. Gardez-le dans vos messages : il vous ramène ici, ou sur un autre
              téléphone. Ne le partagez pas, qui l’ouvre parle en votre nom.
            </Trans>
          </p>
        </div>
        <TextField
          label={<Trans>Mon lien personnel</Trans>}
          readOnly
          value={url}
          onFocus={event => event.target.select()}
        />
        <div className={styles.keep}>
          <CopyButton text={url}>
            <Trans>Copier mon lien</Trans>
          </CopyButton>
          {"share" in navigator && (
            <Button
              icon={<Share2 aria-hidden />}
              // Whoever closes the sheet has not failed at anything.
              onClick={() => void navigator.share({ text: url }).catch(() => undefined)}
            >
              <Trans>Me l’envoyer</Trans>
            </Button>
          )}
        </div>
        <Button tone="primary" size="big" icon={<ArrowRight aria-hidden />} onClick={() => void goOn()}>
          <Trans>Ouvrir mon studio</Trans>
        </Button>
      </div>
    </Page>
  )
}
